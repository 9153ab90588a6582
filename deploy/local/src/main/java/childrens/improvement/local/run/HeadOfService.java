package childrens.improvement.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The head of service of the demonstration, who takes on the first overdue visit that is escalated to her, with a plan
 * and a day of review; the others stay unanswered. A user of the API like any other.
 */
final class HeadOfService {

    /** The local user. */
    static final String USER = "head-of-service";

    private static final String POST = "head-of-cp-court";
    private static final int CREATED = 201;
    private static final int DAYS_TO_REVIEW = 7;

    private final Web web;
    private final Supplier<String> token;
    private boolean answered;

    HeadOfService(Web web, Supplier<String> token) {
        this.web = web;
        this.token = token;
    }

    /** Looks at what has been escalated by the end of a day. */
    void look(LocalDate day) {
        if (answered) {
            return;
        }
        String mine = token.get();
        escalated(web, mine).ifPresent(notification -> {
            String path = "/v1/breaches/" + notification.path("breach").asText() + "/acknowledgements";
            String body =
                    "{\"plan\":\"The visit is booked with the duty worker; the manager checks that it was made.\",\"reviewBy\":\""
                            + day.plusDays(DAYS_TO_REVIEW) + "\"}";
            answered = web.post(Service.ALERTING, path, mine, body).orElse(0) == CREATED;
        });
    }

    private static Optional<JsonNode> escalated(Web web, String token) {
        return web.get(Service.ALERTING, "/v1/notifications?limit=500&recipient=" + POST, token).stream()
                .flatMap(page -> Json.each(page.path("items")))
                .filter(each -> each.path("step").asText().equals("escalated"))
                .filter(each -> each.path("state").asText().equals("sent"))
                .filter(each -> web.get(
                                Service.ALERTING,
                                "/v1/breaches/" + each.path("breach").asText(),
                                token)
                        .filter(HeadOfService::isAnOpenVisit)
                        .isPresent())
                .findFirst();
    }

    private static boolean isAnOpenVisit(JsonNode breach) {
        return breach.path("state").asText().equals("open")
                && breach.path("measure").asText().equals("M003")
                && breach.path("team").asText().equals(ManagersMonth.TEAM);
    }
}
