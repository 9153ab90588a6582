package childrens.improvement.alerting.page;

import childrens.improvement.alerting.acknowledgement.WebAnswers;
import childrens.improvement.alerting.breach.BreachFilter;
import childrens.improvement.alerting.breach.BreachPageResponse;
import childrens.improvement.alerting.breach.BreachReader;
import childrens.improvement.alerting.breach.BreachResponse;
import childrens.improvement.alerting.breach.Position;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is overdue, for people: the list, one with its history, and the forms to take it on. */
@Path("/pages/breaches")
@Produces(MediaType.TEXT_HTML)
public class BreachPageResource {

    private static final String WHY_READ = "looked at the page";

    private final BreachReader reader;
    private final BreachPages content;
    private final Pages pages;
    private final WebAnswers answers;
    private final ServiceClock clock;

    BreachPageResource(BreachReader reader, BreachPages content, Pages pages, WebAnswers answers, ServiceClock clock) {
        this.reader = reader;
        this.content = content;
        this.pages = pages;
        this.answers = answers;
        this.clock = clock;
    }

    /** The list; what is open unless another state is asked for. */
    @GET
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Operation(hidden = true)
    public RestResponse<String> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("measure") @Nullable String measure,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("cursor") @Nullable String cursor) {
        return pages.page(200, "breaches.html", listed(new Choice(state, kind, measure, scope), cursor));
    }

    /** Takes on those that are ticked. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING, Roles.DIRECTOR})
    @Operation(hidden = true)
    public RestResponse<String> many(
            @FormParam("breach") List<String> breaches,
            @FormParam("reason") @Nullable String reason,
            @FormParam("reviewBy") @Nullable String reviewBy) {
        try {
            List<String> refused = answers.many(breaches, reason, reviewBy);
            Map<String, Object> data = listed(Choice.NONE, null);
            int taken = (int) breaches.stream().distinct().count() - refused.size();
            data.put("done", "Taken on: " + taken);
            data.put("refused", refused);
            return pages.page(200, "breaches.html", data);
        } catch (ProblemException refused) {
            Map<String, Object> data = listed(Choice.NONE, null);
            data.put("error", Pages.wrong(refused));
            return pages.page(400, "breaches.html", data);
        }
    }

    /** One with its history. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Operation(hidden = true)
    public RestResponse<String> one(@PathParam("id") String id, @QueryParam("taken") @Nullable String taken) {
        Instant now = clock.now();
        return uuid(id).map(found -> {
                    BreachResponse breach = reader.one(found, now, WHY_READ);
                    Map<String, Object> data = content.one(breach, now);
                    data.put("done", taken != null && breach.acknowledgedUntil() != null ? "It is taken on." : "");
                    return pages.page(200, "breach.html", data);
                })
                .orElseThrow(() -> ProblemException.notFound("There is no such breach in your reach."));
    }

    /** Takes one on. */
    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING, Roles.DIRECTOR})
    @Operation(hidden = true)
    public RestResponse<String> take(
            @PathParam("id") String id,
            @FormParam("plan") @Nullable String plan,
            @FormParam("reviewBy") @Nullable String reviewBy) {
        UUID breach = uuid(id).orElseThrow(() -> ProblemException.notFound("There is no such breach in your reach."));
        try {
            answers.one(breach, plan, reviewBy);
            return RestResponse.ResponseBuilder.<String>seeOther(URI.create("/pages/breaches/" + breach + "?taken=yes"))
                    .build();
        } catch (ProblemException refused) {
            if (refused.problem().status() == 404) {
                throw refused;
            }
            Instant now = clock.now();
            Map<String, Object> data = content.one(reader.one(breach, now, WHY_READ), now);
            data.put("error", Pages.wrong(refused));
            data.put("plan", plan == null ? "" : plan);
            return pages.page(refused.problem().status(), "breach.html", data);
        }
    }

    private Map<String, Object> listed(Choice choice, @Nullable String cursor) {
        Position after = cursor == null ? null : Position.of(cursor);
        Instant now = after == null ? clock.now() : after.at();
        BreachFilter filter = choice.filter();
        BreachPageResponse page = reader.page(filter, now, after, 50, WHY_READ);
        Map<String, Object> data = content.list(page, now);
        data.putAll(choice.shown());
        data.put("next", page.next() == null ? "" : choice.address(page.next()));
        return data;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
