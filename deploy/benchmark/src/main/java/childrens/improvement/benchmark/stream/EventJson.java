package childrens.improvement.benchmark.stream;

import java.nio.charset.StandardCharsets;

/** Events as the messages that the case system sends: CloudEvents in structured mode, about 324 bytes each. */
public final class EventJson {

    /** Value of the header that says what the message is. */
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private EventJson() {}

    /** The bytes of the message. */
    public static byte[] of(StreamEvent event) {
        StringBuilder json = new StringBuilder(360)
                .append("{\"specversion\":\"1.0\",\"id\":\"")
                .append(event.id())
                .append("\",\"source\":\"/case-system\",\"type\":\"")
                .append(event.kind().type())
                .append("\",\"subject\":\"")
                .append(event.subject())
                .append("\",\"time\":\"")
                .append(event.time())
                .append("\",\"recordedtime\":\"")
                .append(event.recorded())
                .append('"');
        if (event.replaces() != null) {
            json.append(",\"replaces\":\"").append(event.replaces()).append('"');
        }
        json.append(",\"data\":{\"")
                .append(event.kind().key())
                .append("\":\"")
                .append(event.record())
                .append('"');
        more(event, json);
        return json.append(",\"team\":\"")
                .append(event.team())
                .append("\",\"worker\":\"worker-")
                .append(event.team())
                .append("-7\",\"group\":\"g-")
                .append(event.subject())
                .append("\"}}")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void more(StreamEvent event, StringBuilder json) {
        switch (event.kind()) {
            case CIN_VISIT -> json.append(",\"kind\":\"child-in-need\",\"mode\":\"in-person\",\"childSeen\":true");
            case CP_VISIT -> json.append(",\"kind\":\"child-protection\",\"mode\":\"in-person\",\"childSeen\":true");
            case CONTACT_RECEIVED -> json.append(",\"kind\":\"contact\",\"level\":\"3\"");
            case CONTACT_DECIDED -> json.append(",\"outcome\":\"information-and-advice\"");
            case REFERRAL_ACCEPTED -> json.append(",\"next\":\"assessment\"");
            case ASSESSMENT_STARTED, ASSESSMENT_AUTHORISED ->
                json.append(",\"assessment\":\"a-").append(event.record()).append('"');
            default -> json.append(",\"reason\":\"as planned\"");
        }
    }
}
