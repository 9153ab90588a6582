package childrens.improvement.plan.organisation;

import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.history.ChangeResponse;
import childrens.improvement.plan.history.HistoryReader;
import childrens.improvement.plan.organisation.OrganisationLists.PostQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The organisation, by id; {@code on} is the day whose facts stand first, today unless asked for. */
@Path("/v1")
@Tag(name = "organisation")
class OrganisationResource {

    private final OrganisationLists lists;
    private final PostRepository posts;
    private final HolderRepository holders;
    private final HistoryReader history;
    private final ServiceClock clock;

    OrganisationResource(
            OrganisationLists lists,
            PostRepository posts,
            HolderRepository holders,
            HistoryReader history,
            ServiceClock clock) {
        this.posts = posts;
        this.holders = holders;
        this.history = history;
        this.lists = lists;
        this.clock = clock;
    }

    @GET
    @Path("areas")
    @Transactional
    @RolesAllowed({
        ANALYST,
        DATA_QUALITY,
        TEAM_MANAGER,
        HEAD_OF_SERVICE,
        HEAD_OF_SAFEGUARDING,
        DIRECTOR,
        PLAN_EDITOR,
        APPROVER
    })
    @Operation(
            summary = "Service areas and the posts that head them",
            description = "sort: id or name, with a minus for the other way round")
    public Page<AreaResponse> areas(
            @RestQuery @Nullable String on,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return lists.areas(ThingsOnDay.parse(on, limit, cursor, today()), sort);
    }

    @GET
    @Path("teams")
    @Transactional
    @RolesAllowed({
        ANALYST,
        DATA_QUALITY,
        TEAM_MANAGER,
        HEAD_OF_SERVICE,
        HEAD_OF_SAFEGUARDING,
        DIRECTOR,
        PLAN_EDITOR,
        APPROVER
    })
    @Operation(
            summary = "Teams, their areas and functions; of one area if asked for",
            description = "sort: id, name or area, with a minus for the other way round")
    public Page<TeamResponse> teams(
            @RestQuery @Nullable String on,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return lists.teams(ThingsOnDay.parse(on, limit, cursor, today()), area, sort);
    }

    @GET
    @Path("posts")
    @Transactional
    @RolesAllowed({
        ANALYST,
        DATA_QUALITY,
        TEAM_MANAGER,
        HEAD_OF_SERVICE,
        HEAD_OF_SAFEGUARDING,
        DIRECTOR,
        PLAN_EDITOR,
        APPROVER
    })
    @Operation(
            summary =
                    "Posts and who held them, from when until when; with vacant those that nobody holds, with role or area those that have it on the day",
            description = "sort: id or title, with a minus for the other way round")
    public Page<PostResponse> posts(
            @RestQuery @Nullable String on,
            @RestQuery @Nullable String vacant,
            @RestQuery @Nullable String role,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        if (vacant != null && !List.of("true", "false").contains(vacant)) {
            throw ProblemException.badRequest(
                    "A parameter cannot be read.", new FieldError("/vacant", "true or false"));
        }
        return lists.posts(
                ThingsOnDay.parse(on, limit, cursor, today()),
                new PostQuery(vacant == null ? null : Boolean.valueOf(vacant), role, area),
                sort);
    }

    @GET
    @Path("posts/{id}")
    @Transactional
    @RolesAllowed({
        ANALYST,
        DATA_QUALITY,
        TEAM_MANAGER,
        HEAD_OF_SERVICE,
        HEAD_OF_SAFEGUARDING,
        DIRECTOR,
        PLAN_EDITOR,
        APPROVER
    })
    @Operation(summary = "A post and who held it")
    public RestResponse<PostResponse> post(@RestPath String id, @RestQuery @Nullable String on) {
        ThingsOnDay asked = ThingsOnDay.parse(on, null, null, today());
        PostEntity post = posts.findByIdOptional(id).orElseThrow(OrganisationResource::noPost);
        return ResponseBuilder.ok(PostResponse.from(post.toDomain(), holders.entitiesOf(List.of(id)), asked.on()))
                .tag(IfMatch.tag(post.version))
                .build();
    }

    @GET
    @Path("posts/{id}/history")
    @Transactional
    @RolesAllowed({
        ANALYST,
        DATA_QUALITY,
        TEAM_MANAGER,
        HEAD_OF_SERVICE,
        HEAD_OF_SAFEGUARDING,
        DIRECTOR,
        PLAN_EDITOR,
        APPROVER
    })
    @Operation(summary = "What was changed in a post and in who holds it, newest first")
    public Page<ChangeResponse> history(
            @RestPath String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        if (posts.findById(id) == null) {
            throw noPost();
        }
        return history.ofThing("post", id, limit, cursor);
    }

    private static ProblemException noPost() {
        return ProblemException.notFound("There is no such post.");
    }

    private LocalDate today() {
        return London.dayOf(clock.now());
    }
}
