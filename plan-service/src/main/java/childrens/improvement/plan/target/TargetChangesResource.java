package childrens.improvement.plan.target;

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
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.history.ChangeResponse;
import childrens.improvement.plan.history.HistoryReader;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
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

/** Proposes versions of a target and decides about them. A target in steps is several versions. */
@Path("/v1")
@Tag(name = "targets")
class TargetChangesResource {

    private final TargetRepository targets;
    private final TargetProposalRepository proposals;
    private final TargetEditor editor;
    private final HistoryReader history;

    TargetChangesResource(
            TargetRepository targets, TargetProposalRepository proposals, TargetEditor editor, HistoryReader history) {
        this.history = history;
        this.targets = targets;
        this.proposals = proposals;
        this.editor = editor;
    }

    @GET
    @Path("targets/{measure}/versions")
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
    @Operation(summary = "The versions that were proposed for a measure, newest first, and what became of them")
    public Page<TargetProposalResponse> versions(
            @RestPath String measure, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        TargetEntity target =
                targets.entityOfRow(measure).orElseThrow(() -> ProblemException.notFound("There is no such measure."));
        int size = Limit.parse(limit);
        long before = cursor == null ? Long.MAX_VALUE : Cursor.parse(cursor).number("before");
        List<TargetProposalResponse> found = proposals.before(target.measure, before, size + 1).stream()
                .map(TargetProposalResponse::from)
                .toList();
        List<TargetProposalResponse> shown = found.stream().limit(size).toList();
        String next = found.size() > size
                ? Cursor.of(Map.of("before", Long.toString(shown.get(size - 1).id())))
                        .text()
                : null;
        return new Page<>(shown, next);
    }

    @GET
    @Path("targets/{measure}/history")
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
    @Operation(summary = "What was changed in the target of a measure, newest first")
    public Page<ChangeResponse> history(
            @RestPath String measure, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        TargetEntity target =
                targets.entityOfRow(measure).orElseThrow(() -> ProblemException.notFound("There is no such measure."));
        return history.ofThing("target", target.measure, limit, cursor);
    }

    @POST
    @Path("targets/{measure}/versions")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(
            summary = "Propose a version",
            description = "It holds from its first day once an approver of another post has approved it, until the"
                    + " next version starts. With condition true it is a further limit on a part of a distribution.")
    public RestResponse<TargetProposalResponse> propose(
            @RestPath String measure, @Nullable JsonNode body, @RestHeader("Change-Reason") @Nullable String reason) {
        TargetProposalResponse proposed = TargetProposalResponse.from(editor.propose(measure, body, reason));
        return ResponseBuilder.<TargetProposalResponse>created(
                        URI.create("/v1/targets/" + proposed.measure() + "/versions"))
                .entity(proposed)
                .tag(IfMatch.tag(proposed.version()))
                .build();
    }

    @POST
    @Path("targets/{measure}/versions/{id}/approve")
    @Transactional
    @RolesAllowed(APPROVER)
    @Operation(summary = "Approve a proposal: it is adopted from its first day")
    public RestResponse<TargetProposalResponse> approve(
            @RestPath String measure,
            @RestPath long id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.decide(measure, id, TargetProposalEntity.AGREED, body, match, reason));
    }

    @POST
    @Path("targets/{measure}/versions/{id}/refuse")
    @Transactional
    @RolesAllowed(APPROVER)
    @Operation(summary = "Refuse a proposal, with the reason")
    public RestResponse<TargetProposalResponse> refuse(
            @RestPath String measure,
            @RestPath long id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.decide(measure, id, TargetProposalEntity.REFUSED, body, match, reason));
    }

    @DELETE
    @Path("targets/{measure}/versions/{id}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Withdraw a proposal that nobody has decided about; it stays in the list")
    public RestResponse<TargetProposalResponse> withdraw(
            @RestPath String measure,
            @RestPath long id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.decide(measure, id, TargetProposalEntity.WITHDRAWN, body, match, reason));
    }

    @POST
    @Path("targets/{measure}/statements/{position}/adopt")
    @Transactional
    @RolesAllowed(APPROVER)
    @Operation(
            summary = "Adopt what another place of the plan says, from a day on",
            description = "The tag is that of the target. What was adopted until then stays, as a statement.")
    public RestResponse<TargetResponse> adopt(
            @RestPath String measure,
            @RestPath int position,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        TargetEntity adopted = editor.adopt(measure, position, body, match, reason);
        return ResponseBuilder.ok(TargetResponse.from(adopted.toDomain(), editor.today()))
                .tag(IfMatch.tag(adopted.version))
                .build();
    }

    private static RestResponse<TargetProposalResponse> answer(TargetProposalEntity proposal) {
        return ResponseBuilder.ok(TargetProposalResponse.from(proposal))
                .tag(IfMatch.tag(proposal.version))
                .build();
    }
}
