package childrens.improvement.endtoend;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An event as the case system sends it.
 *
 * @param subject pseudonym of the child
 * @param happenedAt also when it was typed in
 * @param contact the contact's number; of what voids another event, the id of that
 * @param team who dealt with it
 */
record CaseEvent(String id, String type, String subject, Instant happenedAt, String contact, String team) {

    private static final String VOID = "record.voided";
    private static final String DECISION = ",\"outcome\":\"no-further-action\"";

    /** A contact about a new child reaches a team. */
    static CaseEvent contactReceived(Instant happenedAt, String team) {
        String child = UUID.randomUUID().toString();
        return new CaseEvent(
                UUID.randomUUID().toString(), "contact.received", child, happenedAt, "contact-of-" + child, team);
    }

    /** So many of them at one moment, each about another child. */
    static List<CaseEvent> contactsReceived(int count, Instant happenedAt, String team) {
        return IntStream.range(0, count)
                .mapToObj(each -> contactReceived(happenedAt, team))
                .toList();
    }

    /** The team decides what becomes of this contact. */
    CaseEvent decided(Instant decidedAt) {
        return new CaseEvent(UUID.randomUUID().toString(), "contact.decided", subject, decidedAt, contact, team);
    }

    /** It never was. */
    CaseEvent voided() {
        return new CaseEvent(UUID.randomUUID().toString(), VOID, subject, happenedAt, id, team);
    }

    /** As a CloudEvent in structured mode. */
    String json() {
        if (type.equals(VOID)) {
            return """
                    {"specversion":"1.0","id":"%s","source":"/end-to-end","type":"%s","subject":"%s","time":"%s",\
                    "data":{"voids":"%s"}}""".formatted(id, type, subject, happenedAt, contact);
        }
        return """
                {"specversion":"1.0","id":"%s","source":"/end-to-end","type":"%s","subject":"%s","time":"%s",\
                "data":{"contact":"%s","team":"%s"%s}}""".formatted(id, type, subject, happenedAt, contact, team, type.endsWith(".decided") ? DECISION : "");
    }
}
