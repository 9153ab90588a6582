package childrens.improvement.plan.report.serving;

import static childrens.improvement.foundation.access.Roles.ALERTING_SERVICE;
import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.quarter.Months;
import childrens.improvement.plan.quarter.Shown;
import childrens.improvement.plan.quarter.ShowsFigures;
import childrens.improvement.plan.report.AreaPaper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the head of an area tells of it: each month, and each quarter. */
@Path("/v1")
@Tag(name = "area")
class AreaPaperResource {

    private final ReportSource source;

    AreaPaperResource(ReportSource source) {
        this.source = source;
    }

    @GET
    @Path("plans/{year}/areas/{area}/self-evaluation")
    @ShowsFigures
    @RolesAllowed({
        ANALYST,
        DATA_QUALITY,
        TEAM_MANAGER,
        HEAD_OF_SERVICE,
        HEAD_OF_SAFEGUARDING,
        DIRECTOR,
        PLAN_EDITOR,
        APPROVER,
        ALERTING_SERVICE
    })
    @Operation(
            summary =
                    "A draft of an area's self-evaluation, as JSON, page (format=html) or Word document (format=docx)",
            description =
                    "What the figures say, what is written, what shows it, and what is to be done: to be edited by"
                            + " the head.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = AreaPaper.class)),
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
            })
    public Response selfEvaluation(
            @RestPath String year,
            @RestPath String area,
            @RestQuery @Nullable String quarter,
            @RestQuery @Nullable String format) {
        if (quarter == null) {
            throw ProblemException.badRequest(
                    "Say for which quarter.", new FieldError("/quarter", "such as " + year + "-Q2"));
        }
        PaperForm form = PaperForm.named(format);
        return answer(source.selfEvaluation(year, quarter, area), form, "self-evaluation-" + quarter + "-" + area);
    }

    @GET
    @Path("plans/{year}/areas/{area}/months/{month}/update")
    @ShowsFigures(Shown.MONTH)
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
            summary = "A draft of a month's update of an area's plan, as JSON, page (format=html) or Word document"
                    + " (format=docx)")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = AreaPaper.class)),
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
            })
    public Response month(
            @RestPath String year, @RestPath String area, @RestPath String month, @RestQuery @Nullable String format) {
        PaperForm form = PaperForm.named(format);
        return answer(source.monthly(year, Months.of(year, month), area), form, "area-plan-" + month + "-" + area);
    }

    private static Response answer(AreaPaper paper, PaperForm form, String name) {
        if (form == PaperForm.JSON) {
            return Response.ok(paper, MediaType.APPLICATION_JSON_TYPE).build();
        }
        return FileAnswer.of(form.bytes(paper), form.type(), name + "-draft." + form.extension())
                .build();
    }
}
