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
import childrens.improvement.plan.dated.London;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The organisation, by id; {@code on} is the day whose facts stand first, today unless asked for. */
@Path("/v1")
@Tag(name = "organisation")
class OrganisationResource {

    private final OrganisationLists lists;
    private final ServiceClock clock;

    OrganisationResource(OrganisationLists lists, ServiceClock clock) {
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
    @Operation(summary = "Service areas and the posts that head them")
    public Page<AreaResponse> areas(
            @RestQuery @Nullable String on, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return lists.areas(ThingsOnDay.parse(on, limit, cursor, today()));
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
    @Operation(summary = "Teams, their areas and functions")
    public Page<TeamResponse> teams(
            @RestQuery @Nullable String on, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return lists.teams(ThingsOnDay.parse(on, limit, cursor, today()));
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
    @Operation(summary = "Posts and who held them, from when until when")
    public Page<PostResponse> posts(
            @RestQuery @Nullable String on, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return lists.posts(ThingsOnDay.parse(on, limit, cursor, today()));
    }

    private LocalDate today() {
        return London.dayOf(clock.now());
    }
}
