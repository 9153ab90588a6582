package childrens.improvement.plan.report.serving;

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
import childrens.improvement.plan.quarter.ShowsFigures;
import childrens.improvement.plan.report.Report;
import childrens.improvement.plan.report.ReportInput;
import childrens.improvement.plan.report.Reports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The report of a quarter. */
@Path("/v1")
@Tag(name = "report")
class ReportResource {

    private final ReportSource source;

    ReportResource(ReportSource source) {
        this.source = source;
    }

    @GET
    @Path("plans/{year}/report")
    @ShowsFigures
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
    @Operation(summary = "The report of a quarter, as page, PDF, Word document or spreadsheet, by Accept or by format")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            })
    public Response report(
            @RestPath String year,
            @RestQuery @Nullable String quarter,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String format,
            HttpHeaders headers,
            Request request) {
        Format form = format(format, headers);
        ReportInput input = source.of(year, quarter, area);
        Report report = Reports.of(input);
        EntityTag tag = new EntityTag(hash(form.name() + input.figures().knownAt() + report));
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.header("Vary", "Accept").build();
        }
        String name = "improvement-plan-" + input.figures().quarter() + (area == null ? "" : "-" + area)
                + (report.cover().draft() ? "-draft" : "") + "." + form.extension();
        return FileAnswer.of(form.bytes(report, input.figures().knownAt()), form.contentType(), name)
                .header("Vary", "Accept")
                .tag(tag)
                .build();
    }

    private static Format format(@Nullable String name, HttpHeaders headers) {
        if (name != null) {
            return Format.named(name)
                    .orElseThrow(() -> ProblemException.badRequest(
                            "There is no such format.", new FieldError("/format", "must be html, pdf, docx or xlsx")));
        }
        return Format.of(headers.getAcceptableMediaTypes())
                .orElseThrow(() -> new NotAcceptableException("A report is HTML, PDF, Word or a spreadsheet."));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
