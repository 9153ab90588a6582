package childrens.improvement.metrics.model.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** London days and England's working days, by a list of bank holidays typed in from GOV.UK for 2018 to 2026. */
public final class EnglandDays {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Set<LocalDate> BANK_HOLIDAYS = Arrays.stream(("2018-01-01 2018-03-30 2018-04-02 2018-05-07"
                            + " 2018-05-28 2018-08-27 2018-12-25 2018-12-26"
                            + " 2019-01-01 2019-04-19 2019-04-22 2019-05-06 2019-05-27 2019-08-26 2019-12-25 2019-12-26"
                            + " 2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28"
                            + " 2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28"
                            + " 2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19"
                            + " 2022-12-26 2022-12-27"
                            + " 2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25"
                            + " 2023-12-26"
                            + " 2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26"
                            + " 2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26"
                            + " 2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28")
                    .split(" "))
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    private EnglandDays() {}

    /** The London day of an instant. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    /** The first moment of a London day. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    /** The first moment after a London day. */
    public static Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BANK_HOLIDAYS.contains(day);
    }

    /** The n-th working day that comes after a day. */
    static LocalDate workingDaysAfter(LocalDate day, int n) {
        LocalDate last = day;
        int left = n;
        while (left > 0) {
            last = last.plusDays(1);
            if (isWorkingDay(last)) {
                left--;
            }
        }
        return last;
    }
}
