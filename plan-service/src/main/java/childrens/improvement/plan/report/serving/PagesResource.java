package childrens.improvement.plan.report.serving;

import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

import childrens.improvement.plan.quarter.Shown;
import childrens.improvement.plan.quarter.ShowsFigures;
import childrens.improvement.plan.report.page.HtmlIndex;
import io.vertx.ext.web.Router;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The plan's papers for somebody with a browser, who signs in where everybody does: the same as the API answers with a
 * token, at {@code /pages} in place of {@code /v1}.
 */
@Path("/pages")
class PagesResource {

    private static final String START = "/pages/plans";
    private static final String HTML = "text/html;charset=UTF-8";

    private final ReportResource reports;
    private final AreaPaperResource papers;
    private final PaperIndex index;

    PagesResource(ReportResource reports, AreaPaperResource papers, PaperIndex index) {
        this.reports = reports;
        this.papers = papers;
        this.index = index;
    }

    /** Whoever types the address of the service finds the pages; whoever has signed out is told so. */
    static void start(@Observes Router router) {
        router.get("/").handler(request -> request.redirect(START));
        // the framework has ended the session
        String signedOut = HtmlIndex.said(
                "You are signed out",
                "Close the browser if others use this computer.",
                new HtmlIndex.Form("Sign in to read the plans", START));
        router.get("/pages/signed-out").handler(request -> request.response()
                .putHeader("Content-Type", HTML)
                .putHeader("Content-Security-Policy", FileAnswer.NOTHING_RUNS)
                .end(signedOut));
    }

    @GET
    @Path("plans")
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
    @Operation(hidden = true)
    public Response plans() {
        return FileAnswer.of(HtmlIndex.bytes("Improvement plans", index.groups()), HTML, "plans.html")
                .build();
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
    @Operation(hidden = true)
    public Response report(
            @RestPath String year,
            @RestQuery @Nullable String quarter,
            @RestQuery @Nullable String area,
            @RestQuery @DefaultValue("html") String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        return reports.report(year, quarter, area, format, headers, request);
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
        APPROVER
    })
    @Operation(hidden = true)
    public Response selfEvaluation(
            @RestPath String year,
            @RestPath String area,
            @RestQuery @Nullable String quarter,
            @RestQuery @DefaultValue("html") String format) {
        return papers.selfEvaluation(year, area, quarter, format);
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
    @Operation(hidden = true)
    public Response month(
            @RestPath String year,
            @RestPath String area,
            @RestPath String month,
            @RestQuery @DefaultValue("html") String format) {
        return papers.month(year, area, month, format);
    }
}
