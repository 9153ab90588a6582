package childrens.improvement.demonstration.story;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The evening of 30 September 2020, told minute by minute: what falls due in silence, what is done after all, what was
 * done in time but is recorded late.
 */
final class Evening {

    /** Five in the afternoon in London, when the demonstration starts. */
    static final Instant BEGINS = Instant.parse("2020-09-30T16:00:00Z");

    /** Contacts that the evening decides in time, the one among them that is recorded after its deadline. */
    static final int CONTACTS_IN_TIME = 8;

    /** Contacts that become late during the evening. */
    static final int CONTACTS_LATE = 2;

    private static final Duration A_DAY = Duration.ofHours(24);

    private final Draw draw = new Draw("evening");
    private final CaseSystem caseSystem;
    private final Contacts contacts;
    private final EarlyHelpHub hub;

    Evening(CaseSystem caseSystem, Contacts contacts, EarlyHelpHub hub) {
        this.caseSystem = caseSystem;
        this.contacts = contacts;
        this.hub = hub;
    }

    void tell() {
        lateInSilence();
        doneAfterAll();
        recordedLate();
        inTime();
        newContacts();
        hub.write(at("17:30").minus(Duration.ofHours(72)), null);
        for (var time : new String[] {"18:00", "20:00", "22:00", "23:59"}) {
            caseSystem.write(Feeds.HEARTBEAT, Feeds.CASE_SYSTEM, at(time), at(time), new Facts());
        }
    }

    private void lateInSilence() {
        contact("17:04", null, null);
    }

    private void doneAfterAll() {
        contact("17:20", "19:45", "19:46");
    }

    /** Decided ten minutes before the deadline, typed in forty minutes after it. */
    private void recordedLate() {
        contact("21:40", "21:30", "22:20");
    }

    /** So spread that the printed values hold at every minute of the evening, with what becomes late between. */
    private void inTime() {
        for (var decided : new String[] {"17:07", "17:11", "17:15", "18:02", "18:47", "19:31", "20:22"}) {
            contact("20:30", decided, decided);
        }
    }

    /** Received today and not decided yet: due tomorrow. */
    private void newContacts() {
        for (var hour = 8; hour < 23; hour++) {
            contacts.receive(contacts.child(), at("%02d:%02d".formatted(hour, draw.between(2, 55))));
        }
    }

    /** A contact with its deadline, when it is decided and when that is recorded: times of the evening. */
    private void contact(String deadline, @Nullable String decided, @Nullable String recorded) {
        var child = contacts.child();
        var contact = contacts.receive(child, at(deadline).minus(A_DAY));
        if (decided != null && recorded != null) {
            contacts.decide(child, contact, at(decided), at(recorded), "information-and-advice");
        }
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse("2020-09-30T" + time + ":00+01:00").toInstant();
    }
}
