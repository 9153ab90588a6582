package childrens.improvement.alerting.page;

import childrens.improvement.alerting.acknowledgement.LinkAnswers;
import childrens.improvement.alerting.acknowledgement.LinkedMessage;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.link.Link;
import childrens.improvement.alerting.link.Links;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where the link in a message leads. Reading changes nothing, because programs that look at mails follow links. */
@Path("/pages/acknowledge")
@Produces(MediaType.TEXT_HTML)
public class LinkPageResource {

    private static final int LONGEST_AHEAD = 92;
    private static final int LENGTH_OF_DAY = "2020-10-09".length();

    private final Links links;
    private final LinkAnswers answers;
    private final Pages pages;
    private final Phrases phrases;
    private final ServiceClock clock;

    LinkPageResource(Links links, LinkAnswers answers, Pages pages, Phrases phrases, ServiceClock clock) {
        this.links = links;
        this.answers = answers;
        this.pages = pages;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** What is still so, and the form. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> read(@QueryParam("token") @Nullable String token) {
        return opened(token, message -> form(message, String.valueOf(token), "", "", ""));
    }

    /** Takes it on, once. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> take(
            @FormParam("token") @Nullable String token,
            @FormParam("plan") @Nullable String plan,
            @FormParam("reviewBy") @Nullable String reviewBy) {
        String said = plan == null ? "" : plan;
        String review = reviewBy == null ? "" : reviewBy;
        return opened(token, message -> {
            try {
                return answers.take(link(token).orElseThrow().message(), said, review, clock.now())
                        .map(count -> taken(count, message, review))
                        .orElseGet(this::used);
            } catch (ProblemException refused) {
                return form(message, String.valueOf(token), said, review, Pages.wrong(refused));
            }
        });
    }

    private RestResponse<String> opened(@Nullable String token, Function<LinkedMessage, RestResponse<String>> then) {
        Optional<Link> link = link(token);
        Optional<LinkedMessage> message = link.flatMap(one -> answers.of(one.message()));
        if (link.isEmpty() || message.isEmpty()) {
            return pages.said(
                    404,
                    "This link is not valid",
                    "It may have been cut when it was copied. Use the one in the message whole, or sign in.");
        }
        if (message.get().isUsed()) {
            return used();
        }
        if (links.isOver(link.get())) {
            return pages.said(
                    410, "This link has expired", "Links in messages work for some days only. Sign in to take it on.");
        }
        return message.get().open().isEmpty()
                ? pages.said(200, "Nothing is left to do", "What the message told is no longer so.")
                : then.apply(message.get());
    }

    private Optional<Link> link(@Nullable String token) {
        return token == null ? Optional.empty() : links.read(token);
    }

    private RestResponse<String> used() {
        return pages.said(
                410,
                "This link has been used",
                "Each link works once. Sign in to see who took it on, and with which plan.");
    }

    private RestResponse<String> taken(int count, LinkedMessage message, String review) {
        return pages.said(
                200,
                "Taken on",
                (count == 1 ? "It is" : "All " + count + " are") + " taken on for "
                        + phrases.post(message.post(), clock.now()) + ". It is open again on "
                        + Phrases.day(LocalDate.parse(review.strip().substring(0, LENGTH_OF_DAY))) + ".");
    }

    private RestResponse<String> form(LinkedMessage message, String token, String plan, String review, String error) {
        Instant now = clock.now();
        LocalDate today = London.dayOf(now);
        Map<String, Object> data = new HashMap<>();
        data.put("post", phrases.post(message.post(), now));
        data.put("lines", lines(message, now));
        data.put("token", token);
        data.put("plan", plan);
        data.put("reviewBy", review);
        data.put("error", error);
        data.put("earliest", today.plusDays(1));
        data.put("latest", today.plusDays(LONGEST_AHEAD));
        return pages.page(error.isEmpty() ? 200 : 400, "link.html", data);
    }

    /** Counts, as in the message. */
    private List<String> lines(LinkedMessage message, Instant now) {
        Map<String, Long> counts = message.open().stream()
                .collect(Collectors.groupingBy(
                        episode -> line(episode.subject(), now), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue() > 1 ? ": " + entry.getValue() : ""))
                .toList();
    }

    private String line(Subject subject, Instant now) {
        return phrases.what(subject.kind().code(), subject.measure(), subject.about()) + ", "
                + phrases.whose(subject.scope(), subject.team(), now);
    }
}
