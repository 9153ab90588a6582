package childrens.improvement.alerting.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When whoever leads a measure of activities is told what is still to be done: some working days before the time for it is
 * over, and once after.
 *
 * @param at the time of the message in London
 * @param classes each class of activities with its measures, in the order of their codes
 */
public record Activities(WorkingDays days, LocalTime at, Map<LadderClass, List<String>> classes) {

    /** Copies the classes. */
    public Activities {
        classes = Map.copyOf(classes);
    }

    /** The class of a measure that is one of them. */
    public Optional<LadderClass> classOf(String measure) {
        return classes.entrySet().stream()
                .filter(entry -> entry.getValue().contains(measure))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The first morning after the instant. */
    public Instant next(Instant instant) {
        LocalDate day = days.onOrAfter(London.dayOf(instant));
        return morning(day).isAfter(instant) ? morning(day) : morning(days.after(day));
    }

    /** The days with a morning after the one instant and until the other. */
    public List<LocalDate> mornings(Instant after, Instant until) {
        LocalDate first = London.dayOf(next(after));
        return Stream.iterate(first, day -> !morning(day).isAfter(until), days::after)
                .toList();
    }

    /** The moment of a day's message. */
    public Instant morning(LocalDate day) {
        return London.at(day, at);
    }

    /** What has so many working days left on the morning and has more on the morning before. */
    public Span ahead(LocalDate day, int before) {
        return new Span(start(days.after(day, before)), start(days.after(days.after(day), before)));
    }

    /** What became too late since the morning before. */
    public Span passed(LocalDate day) {
        LocalDate last = day.minusDays(1);
        while (!days.includes(last)) {
            last = last.minusDays(1);
        }
        return new Span(start(last), start(day));
    }

    private static Instant start(LocalDate day) {
        return London.at(day, LocalTime.MIDNIGHT);
    }

    /**
     * Moments that are too late for what is meant.
     *
     * @param after the last that is not meant any more
     * @param until the last that is meant
     */
    public record Span(Instant after, Instant until) {}
}
