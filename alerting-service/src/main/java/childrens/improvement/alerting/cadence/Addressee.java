package childrens.improvement.alerting.cadence;

import childrens.improvement.alerting.escalation.Audience;

/**
 * To whom a list goes.
 *
 * @param audience by what the post is found
 * @param named the post, or the measure whose lead it is; empty where the list's scope says it
 */
public record Addressee(Audience audience, String named) {

    private static final String POST = "post:";
    private static final String LEAD = "lead:";

    /** Reads {@code team-manager}, {@code head-of-service}, {@code post:ID} or {@code lead:M036}. */
    public static Addressee of(String text) {
        if (text.startsWith(POST)) {
            return new Addressee(Audience.LEAD, text);
        }
        return text.startsWith(LEAD)
                ? new Addressee(Audience.LEAD, text.substring(LEAD.length()))
                : new Addressee(Audience.of(text), "");
    }

    /** Whether a post is named itself. */
    public boolean isPost() {
        return named.startsWith(POST);
    }

    /** The id of the post that is named. */
    public String post() {
        return named.substring(POST.length());
    }
}
