package childrens.improvement.plan.evidence;

import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

import childrens.improvement.foundation.paging.ListOrder;
import childrens.improvement.foundation.paging.ListPage;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.edit.IfMatch;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Evidence of the impact of an objective. */
@Path("/v1")
@Tag(name = "evidence")
class EvidenceResource {

    private final EvidenceRepository evidence;
    private final EvidenceEditor editor;

    EvidenceResource(EvidenceRepository evidence, EvidenceEditor editor) {
        this.evidence = evidence;
        this.editor = editor;
    }

    @GET
    @Path("objectives/{objective}/evidence")
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
            summary = "The evidence of impact of an objective; what is archived, or of one kind, if asked for",
            description =
                    "sort: id, which is the order in which it was added, or on, with a minus for the other way round")
    public Page<EvidenceResponse> evidence(
            @RestPath String objective,
            @RestQuery @Nullable String kind,
            @RestQuery boolean archived,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        if (evidence.yearOf(objective).isEmpty()) {
            throw ProblemException.notFound("There is no such objective.");
        }
        if (kind != null && !EvidenceEditor.KINDS.contains(kind)) {
            throw ProblemException.badRequest(
                    "A parameter cannot be read.",
                    new FieldError("/kind", "one of " + String.join(", ", EvidenceEditor.KINDS)));
        }
        Comparator<EvidenceEntity> order = ListOrder.of(
                sort,
                "id",
                Map.of(
                        "id", Comparator.comparing((EvidenceEntity each) -> each.id),
                        "on", Comparator.comparing((EvidenceEntity each) -> each.on)));
        List<EvidenceResponse> found = evidence.ofObjective(objective).stream()
                .filter(each -> each.archived == archived && (kind == null || kind.equals(each.kind)))
                .sorted(order.thenComparing(each -> each.id))
                .map(EvidenceResponse::from)
                .toList();
        return ListPage.of(found, each -> each.evidence().id(), limit, cursor);
    }

    @GET
    @Path("objectives/{objective}/evidence/{id}")
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
    @Operation(summary = "A piece of evidence, archived or not")
    public RestResponse<EvidenceResponse> one(@RestPath String objective, @RestPath String id) {
        return answer(evidence.findByIdOptional(id)
                .filter(each -> each.objective.equals(objective))
                .orElseThrow(() -> ProblemException.notFound("There is no such evidence.")));
    }

    @POST
    @Path("objectives/{objective}/evidence")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(
            summary = "Add evidence",
            description = "What was found and what changed because of it; never which child it was found about.")
    public RestResponse<EvidenceResponse> create(
            @RestPath String objective, @Nullable JsonNode body, @RestHeader("Change-Reason") @Nullable String reason) {
        EvidenceEntity added = editor.create(objective, body, reason);
        return ResponseBuilder.<EvidenceResponse>created(
                        URI.create("/v1/objectives/" + objective + "/evidence/" + added.id))
                .entity(EvidenceResponse.from(added))
                .tag(IfMatch.tag(added.version))
                .build();
    }

    @PUT
    @Path("objectives/{objective}/evidence/{id}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Replace what is written of a piece of evidence; the tag is its version")
    public RestResponse<EvidenceResponse> replace(
            @RestPath String objective,
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.replace(objective, id, body, match, reason));
    }

    @DELETE
    @Path("objectives/{objective}/evidence/{id}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Archive a piece of evidence: it is hidden, and stays in the history")
    public RestResponse<EvidenceResponse> archive(
            @RestPath String objective,
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.archive(objective, id, body, match, reason));
    }

    @POST
    @Path("objectives/{objective}/evidence/{id}/restore")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Show an archived piece of evidence again")
    public RestResponse<EvidenceResponse> restore(
            @RestPath String objective,
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.restore(objective, id, body, match, reason));
    }

    private static RestResponse<EvidenceResponse> answer(EvidenceEntity evidence) {
        return ResponseBuilder.ok(EvidenceResponse.from(evidence))
                .tag(IfMatch.tag(evidence.version))
                .build();
    }
}
