package childrens.improvement.metrics.obligation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts one obligation together; the earliest reason why it is not counted holds, of two the one that is said first. */
final class ObligationBuilder {

    private final Derivation derivation;
    private final String subject;
    private final String timescale;
    private final List<EventKey> evidence = new ArrayList<>();
    private @Nullable EventKey opener;
    private @Nullable EventKey chain;
    private int interval;
    private @Nullable Instant startedAt;
    private @Nullable Instant existsAt;
    private @Nullable Instant dueBefore;
    private @Nullable Done done;
    private @Nullable Exemption exemption;
    private @Nullable Instant endedAt;
    private @Nullable Instant declinedAt;
    private @Nullable String occurrence;
    private Nature nature = Nature.DUTY;
    private @Nullable Finding finding;

    ObligationBuilder(Derivation derivation, String subject, String timescale) {
        this.derivation = derivation;
        this.subject = subject;
        this.timescale = timescale;
    }

    void starts(StandingEvent event, Instant from, Instant due) {
        opener = event.original();
        startedAt = from;
        existsAt = from;
        dueBefore = due;
        isShownBy(event);
    }

    /**
     * It came to exist only later than its clock started. What is opened at the due moment itself is opened too late: it
     * exists from just after it, and so is told from a further interval, which exists by having been missed.
     */
    void existsFrom(Instant moment) {
        if (moment.isAfter(Objects.requireNonNull(existsAt))) {
            existsAt = moment.equals(dueBefore) ? moment.plus(1, ChronoUnit.MICROS) : moment;
        }
    }

    /** A calendar period in which something is to be done: it is known by whose it is and its first day. */
    void startsPeriod(String whose, Instant from, Instant due) {
        opener = new EventKey("calendar", whose);
        startedAt = from;
        existsAt = from;
        dueBefore = due;
    }

    /** One of several rows that one event opens. */
    void isNumber(int number) {
        interval = number;
    }

    /** Something that happened once, decided at that moment; it is over at once, so that it is never still to be done. */
    void happens(StandingEvent event, Instant at, Finding found) {
        starts(event, at, at.plus(1, ChronoUnit.MICROS));
        nature = Nature.EVENT;
        finding = found;
        endedAt = at;
        if (found.good()) {
            isMetBy(event);
        }
    }

    /** Something that happened once and is found good when something else has followed in time. */
    void happensAndIsFollowed(StandingEvent event, Instant at, Instant followedBefore, Finding found) {
        starts(event, at, followedBefore);
        nature = Nature.EVENT;
        finding = found;
        endedAt = at;
    }

    /** Something that is so from a moment on, until {@link #lastsUntil}. */
    void isSo(StandingEvent event, Instant from, Finding found) {
        starts(event, from, Obligation.NEVER);
        nature = Nature.SPELL;
        finding = found;
    }

    /** It can be done in its period only: once that is over it is missed, and no longer open. */
    void isOverWhenDue() {
        endedAt = Objects.requireNonNull(dueBefore).minus(1, ChronoUnit.MICROS);
    }

    /** The end of what was so. */
    void lastsUntil(Instant end) {
        endedAt = end;
    }

    /** A further whole interval that passes with nothing done: it exists from the moment at which it is missed. */
    void isFurtherInterval(int number) {
        interval = number;
        existsAt = dueBefore;
    }

    /** One of several in a row: a visit can start the next of two rows at once, which are two obligations. */
    void isPartOf(StandingEvent first) {
        chain = first.original();
    }

    void isOccurrence(String kind) {
        occurrence = kind;
    }

    void isMetBy(StandingEvent event) {
        done = new Done(
                event.momentAfter(Objects.requireNonNull(startedAt)),
                event.event().recordedAt());
        isShownBy(event);
    }

    void isDeclinedBy(StandingEvent event) {
        declinedAt = event.time().earliest();
        isShownBy(event);
    }

    void isExempt(Instant at, ExemptReason reason) {
        if (exemption == null || at.isBefore(exemption.at())) {
            exemption = new Exemption(at, reason);
        }
    }

    /** Something ended what it belongs to: before it was done or due it is not counted, after that it is closed. */
    void isEndedBy(StandingEvent event, ExemptReason reason) {
        Instant from = Objects.requireNonNull(startedAt);
        Instant then = event.momentAfter(from);
        Instant at = then.isBefore(from) ? from : then;
        if (done != null && !event.time().latest().isBefore(done.at())) {
            return;
        }
        if (at.isBefore(Objects.requireNonNull(dueBefore))) {
            isExempt(at, reason);
            done = null;
        } else if (endedAt == null || at.isBefore(endedAt)) {
            endedAt = at;
        }
        isShownBy(event);
    }

    void isShownBy(StandingEvent event) {
        if (!evidence.contains(event.key())) {
            evidence.add(event.key());
        }
    }

    Obligation build(Ownership ownership) {
        Instant from = Objects.requireNonNull(startedAt);
        Done by = done;
        Instant last = by != null && endedAt == null ? by.at() : Instant.MAX;
        Instant due = Objects.requireNonNull(dueBefore);
        Instant exists = Objects.requireNonNull(existsAt);
        Instant until = nature == Nature.DUTY && last.isAfter(due) ? last : due;
        return new Obligation(
                derivation.idOf(chain, Objects.requireNonNull(opener), interval),
                derivation.measure().code(),
                derivation.rows().name(),
                derivation.rows().name().equals(derivation.measure().mainRows().name()),
                subject,
                from,
                exists,
                due,
                by,
                exemption,
                endedAt,
                declinedAt,
                occurrence,
                ownership.between(from, exists.isAfter(until) ? exists : until),
                timescale,
                List.copyOf(evidence),
                derivation.measure().generation(),
                nature,
                finding);
    }
}
