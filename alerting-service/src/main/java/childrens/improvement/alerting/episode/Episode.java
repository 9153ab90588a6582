package childrens.improvement.alerting.episode;

import org.jspecify.annotations.Nullable;

/**
 * One episode.
 *
 * @param opening the latest opening; null while only a closing has arrived
 * @param closing the latest closing; null while none has arrived
 * @param round 1, and one more for each time that a closed obligation became overdue again, that a closed action was
 *     opened again, or that an action that was due soon became overdue, which is told again; a percentage stays at 1, as
 *     each of its levels is told at most once in its period
 * @param remarks all that was ever said about it
 */
public record Episode(
        Subject subject,
        @Nullable Opening opening,
        @Nullable Closing closing,
        int round,
        Remarks remarks) {

    /** An episode of which nothing is known but that it began and ended. */
    public Episode(Subject subject, @Nullable Opening opening, @Nullable Closing closing, int round) {
        this(subject, opening, closing, round, Remarks.NONE);
    }

    /** An episode of which nothing has been heard yet. */
    public static Episode of(Subject subject) {
        return new Episode(subject, null, null, 1);
    }

    /**
     * The episode after an opening. One that is open is raised: it began when it first did. What it says about the subject
     * replaces what was known, unless it is older.
     */
    public Episode with(Subject said, Opening heard) {
        if (opening != null && heard.at().isBefore(opening.at())) {
            return soonerBegun(heard);
        }
        if (opening != null && isOpen() && opening.isOverdue() && heard.isDueSoon() && isObligation()) {
            return this;
        }
        boolean again =
                opening != null && closing != null && isClosed() && closing.at().isBefore(heard.at());
        boolean worse = subject.kind() == EpisodeKind.ACTION
                && opening != null
                && isOpen()
                && !heard.level().equals(opening.level());
        boolean told = worse || again && subject.kind() != EpisodeKind.MEASURE && subject.kind() != EpisodeKind.FEED;
        int next = told ? round + 1 : round;
        return new Episode(said, isOpen() && opening != null ? heard.raising(opening) : heard, closing, next, remarks);
    }

    /** The episode after a closing. */
    public Episode with(Closing heard) {
        if (closing != null && heard.at().isBefore(closing.at())) {
            return this;
        }
        return new Episode(subject, opening, heard, round, remarks);
    }

    /** The episode after something was said about it. */
    public Episode with(Remarks said) {
        return new Episode(subject, opening, closing, round, remarks.and(said));
    }

    /** What was said about it since it last closed. */
    public Remarks standingRemarks() {
        return remarks.after(closing);
    }

    /** That it was due soon may arrive after that it is overdue. */
    private Episode soonerBegun(Opening heard) {
        boolean before = opening != null
                && isObligation()
                && isOpen()
                && heard.isDueSoon()
                && opening.isOverdue()
                && (closing == null || closing.at().isBefore(heard.at()));
        return before && opening != null ? new Episode(subject, opening.raising(heard), closing, round, remarks) : this;
    }

    private boolean isObligation() {
        return subject.kind() == EpisodeKind.OBLIGATION;
    }

    /** Whether it is open: opened, and not closed since. */
    public boolean isOpen() {
        return opening != null && !isClosed();
    }

    /** Whether it is closed, also while its opening has not arrived yet; at one moment what opens comes first. */
    public boolean isClosed() {
        return closing != null && (opening == null || !closing.at().isBefore(opening.at()));
    }

    /** Whether nothing may be sent or listed about it, because the child has died. */
    public boolean isSilent() {
        return isClosed() && closing != null && closing.silent();
    }
}
