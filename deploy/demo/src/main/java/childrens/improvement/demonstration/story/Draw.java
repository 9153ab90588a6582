package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** A stream of chance that is the same on every machine: the JDK fixes how {@link Random} counts on from a seed. */
final class Draw {

    private static final long SEED = 20200930L;

    private final Random random;

    /** @param story what it is for: each story has a stream of its own */
    Draw(String story) {
        random = new Random(SEED * 31 + story.hashCode());
    }

    /** A whole number between two, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A pseudonym that looks like none that a person or a council would give. */
    String pseudonym(String prefix) {
        return prefix + "-%012x".formatted(random.nextLong() & 0xffffffffffffL);
    }

    /** A day of a half-open range. */
    LocalDate day(LocalDate from, LocalDate until) {
        return from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, until)));
    }

    /** A working day of a half-open range that holds one. */
    LocalDate workingDay(LocalDate from, LocalDate until) {
        var day = day(from, until);
        while (!EnglishDays.isWorkingDay(day)) {
            day = day(from, until);
        }
        return day;
    }

    /** A moment of a day, to the second, from one full hour to before another. */
    Instant moment(LocalDate day, int fromHour, int untilHour) {
        var second = between(fromHour * 3600, untilHour * 3600 - 1);
        return EnglishDays.at(day, LocalTime.ofSecondOfDay(second));
    }

    /** A moment of office hours. */
    Instant officeHours(LocalDate day) {
        return moment(day, 9, 17);
    }

    /** A moment of a half-open span. */
    Instant moment(Instant from, Instant until) {
        return from.plusSeconds((long) (random.nextDouble() * ChronoUnit.SECONDS.between(from, until)));
    }
}
