package childrens.improvement.plan.report.serving;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.plan.dated.Area;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.improvementplan.KeptPlans;
import childrens.improvement.plan.organisation.KeptOrganisation;
import childrens.improvement.plan.quarter.Quarter;
import childrens.improvement.plan.report.page.HtmlIndex.Entry;
import childrens.improvement.plan.report.page.HtmlIndex.Form;
import childrens.improvement.plan.report.page.HtmlIndex.Group;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which papers there are to read today: of each plan's quarters and months that have begun, the latest first. */
@ApplicationScoped
class PaperIndex {

    private final KeptPlans plans;
    private final KeptOrganisation organisation;
    private final ServiceClock clock;

    PaperIndex(KeptPlans plans, KeptOrganisation organisation, ServiceClock clock) {
        this.plans = plans;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Transactional
    List<Group> groups() {
        LocalDate today = London.dayOf(clock.now());
        List<Group> groups = new ArrayList<>();
        for (String year : plans.years()) {
            List<Quarter> begun = IntStream.iterate(4, number -> number > 0, number -> number - 1)
                    .mapToObj(number -> new Quarter(year, number))
                    .filter(quarter -> !quarter.firstDay().isAfter(today))
                    .toList();
            groups.add(new Group(
                    "Improvement plan " + year + ": the whole council",
                    begun.stream().map(quarter -> report(quarter, "")).toList()));
            if (!begun.isEmpty()) {
                Quarter latest = begun.get(0);
                organisation.all().areas().forEach(area -> area.versions().stream()
                        .filter(version -> version.holdsOn(today))
                        .map(version -> new Group(year + ": " + version.name(), ofArea(latest, area, today)))
                        .forEach(groups::add));
            }
        }
        return groups;
    }

    private static List<Entry> ofArea(Quarter quarter, Area area, LocalDate today) {
        String papers = "/pages/plans/" + quarter.year() + "/areas/" + area.id();
        YearMonth last = YearMonth.from(today.isAfter(quarter.lastDay()) ? quarter.lastDay() : today);
        Stream<Entry> months = Stream.of(last, last.minusMonths(1))
                .filter(month -> Quarter.of(month).year().equals(quarter.year()))
                .map(month -> draft("Month's update, " + month, papers + "/months/" + month + "/update?"));
        return Stream.concat(
                        Stream.of(
                                report(quarter, "&area=" + area.id()),
                                draft(
                                        "Draft of the self-evaluation, " + quarter.text(),
                                        papers + "/self-evaluation?quarter=" + quarter.text() + "&")),
                        months)
                .toList();
    }

    private static Entry report(Quarter quarter, String of) {
        String address = "/pages/plans/" + quarter.year() + "/report?quarter=" + quarter.text() + of + "&format=";
        return new Entry(
                "Report, " + quarter.text(),
                List.of(
                        new Form("page", address + "html"),
                        new Form("PDF", address + "pdf"),
                        new Form("Word document", address + "docx"),
                        new Form("spreadsheet", address + "xlsx")));
    }

    private static Entry draft(String title, String address) {
        return new Entry(
                title,
                List.of(new Form("page", address + "format=html"), new Form("Word document", address + "format=docx")));
    }
}
