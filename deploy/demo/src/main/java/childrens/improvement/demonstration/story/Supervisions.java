package childrens.improvement.demonstration.story;

import java.time.LocalDate;
import java.util.List;

/** Monthly supervision (M102), the log of learning reviewed in it (M085), and training (M084). */
final class Supervisions {

    private final Draw draw = new Draw("supervisions");
    private final Steady operational = monthly(84, 83.3, 73.8);
    private final Steady support = monthly(84, 95.8, 75);
    private final CaseSystem caseSystem;

    Supervisions(CaseSystem caseSystem) {
        this.caseSystem = caseSystem;
    }

    private static Steady monthly(double year, double june, double september) {
        return new Steady()
                .aim(Calendar.FIRST_DAY, Calendar.APRIL_2020, year)
                .aim(LocalDate.parse("2020-04-01"), LocalDate.parse("2020-06-01"), 87)
                .aim(LocalDate.parse("2020-06-01"), Calendar.JULY_2020, june)
                .aim(Calendar.JULY_2020, Calendar.SEPTEMBER_2020, 81)
                .aim(Calendar.SEPTEMBER_2020, Calendar.OCTOBER_2020, september);
    }

    void tell(List<Employed> employed) {
        for (var month = Calendar.FIRST_DAY; month.isBefore(Calendar.OCTOBER_2020); month = month.plusMonths(1)) {
            for (var worker : employed) {
                if (worker.worksAllOf(month, month.plusMonths(1))
                        && (worker.supports() ? support : operational).next(month)) {
                    supervise(worker, month);
                }
                if (month.getMonthValue() % 3 == 2
                        && worker.worksAllOf(month.minusMonths(1), month.plusMonths(2))
                        && draw.chance(0.85)) {
                    var at = draw.officeHours(draw.workingDay(month, month.plusMonths(1)));
                    caseSystem.write("training.attended", worker.worker(), at, held(worker));
                }
            }
        }
    }

    private void supervise(Employed worker, LocalDate month) {
        var day = draw.workingDay(month, month.plusMonths(1).minusDays(1));
        var facts = held(worker).with("cpdReviewed", draw.chance(0.45));
        caseSystem.write("supervision.held", worker.worker(), draw.officeHours(day), facts);
    }

    private static Facts held(Employed worker) {
        return new Facts().with("team", worker.supports() ? null : worker.team());
    }
}
