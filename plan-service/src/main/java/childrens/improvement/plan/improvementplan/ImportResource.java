package childrens.improvement.plan.improvementplan;

import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The documents that were imported into a plan. */
@Path("/v1")
@Tag(name = "plan")
class ImportResource {

    private final PlanRepository plans;
    private final ImportLog log;

    ImportResource(PlanRepository plans, ImportLog log) {
        this.plans = plans;
        this.log = log;
    }

    @GET
    @Path("plans/{year}/imports")
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
            summary = "What each imported document changed, newest first, and where it met what people had changed",
            description = "A conflict shows the document before, what is kept, and what the new document says.")
    public Page<ImportResponse> imports(
            @RestPath String year, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        plans.existing(year);
        int size = Limit.parse(limit);
        long before = cursor == null ? Long.MAX_VALUE : Cursor.parse(cursor).number("before");
        List<ImportResponse> found = log.before(year, before, size + 1);
        List<ImportResponse> shown = found.stream().limit(size).toList();
        String next = found.size() > size
                ? Cursor.of(Map.of("before", Long.toString(shown.get(size - 1).id())))
                        .text()
                : null;
        return new Page<>(shown, next);
    }
}
