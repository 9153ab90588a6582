package childrens.improvement.plan.exchange;

import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.MaximumBody;
import childrens.improvement.foundation.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The whole plan as a file, out and in. */
@Path("/v1")
@Tag(name = "exchange")
class ExchangeResource {

    private static final String YAML = "application/yaml";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Set<String> YAMLS = Set.of(YAML, "application/x-yaml", "text/yaml");

    /** What a file says of when it was made: the same for the same plan, whenever it is asked for. */
    private static final Instant MADE = Instant.parse("2020-04-01T00:00:00Z");

    private final PlanExchange exchange;

    ExchangeResource(PlanExchange exchange) {
        this.exchange = exchange;
    }

    @GET
    @Path("plans/{year}/export")
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
    @Operation(summary = "The whole plan as one YAML file or one spreadsheet, by Accept or by format")
    @APIResponse(
            responseCode = "200",
            content = {@Content(mediaType = YAML), @Content(mediaType = XLSX)})
    public Response export(
            @RestPath String year,
            @RestQuery @Nullable String format,
            HttpHeaders headers,
            @Context SecurityContext caller) {
        boolean sheet = sheet(format, headers.getAcceptableMediaTypes());
        JsonNode document = exchange.document(year, caller.isUserInRole(PLAN_EDITOR))
                .orElseThrow(() -> ProblemException.notFound("There is no plan for that year."));
        byte[] bytes = sheet ? Sheets.bytes(document, "Improvement plan " + year, MADE) : PlanFile.bytes(document);
        String name = "improvement-plan-" + year + (sheet ? ".xlsx" : ".yaml");
        return Response.ok(bytes)
                .header("Content-Type", sheet ? XLSX : YAML)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Vary", "Accept")
                .build();
    }

    @POST
    @Path("plans/{year}/import")
    @Produces(MediaType.APPLICATION_JSON)
    @MaximumBody(mebibytes = 8)
    @RolesAllowed(PLAN_EDITOR)
    @Operation(
            summary = "Puts a whole plan in, from a file as it is exported; what cannot be placed is left out and told."
                    + " A dry run changes nothing")
    @RequestBody(content = {@Content(mediaType = YAML), @Content(mediaType = XLSX)})
    public ImportReport run(
            @RestPath String year, @RestQuery @DefaultValue("false") boolean dryRun, HttpHeaders headers, byte[] file) {
        if (!year.matches("\\d{4}-\\d{2}")) {
            throw ProblemException.badRequest(
                    "That is no plan year.", new FieldError("/year", "must be of the form 2020-21"));
        }
        MediaType type = headers.getMediaType();
        if (type != null && MediaType.valueOf(XLSX).isCompatible(type)) {
            SheetReading reading = SheetReading.of(file)
                    .orElseThrow(() -> unreadable("The file is no spreadsheet of a plan, or it is too large."));
            return exchange.apply(year, reading.document(), reading.origins(), reading.notPlaced(), dryRun);
        }
        if (type == null || !YAMLS.contains(type.getType() + "/" + type.getSubtype())) {
            throw ProblemException.unsupportedMediaType("A plan comes as YAML (" + YAML + ") or as a spreadsheet.");
        }
        JsonNode document = PlanFile.read(file).orElseThrow(() -> unreadable("The file is not YAML that can be read."));
        return exchange.apply(year, document, Origins.ofPointers(document), List.of(), dryRun);
    }

    private static boolean sheet(@Nullable String format, List<MediaType> accepted) {
        if (format != null) {
            if (!format.equals("yaml") && !format.equals("xlsx")) {
                throw ProblemException.badRequest(
                        "There is no such format.", new FieldError("/format", "must be yaml or xlsx"));
            }
            return format.equals("xlsx");
        }
        for (MediaType type : accepted) {
            if (MediaType.valueOf(YAML).isCompatible(type)) {
                return false;
            }
            if (MediaType.valueOf(XLSX).isCompatible(type)) {
                return true;
            }
        }
        throw new NotAcceptableException("A plan is exported as YAML or as a spreadsheet.");
    }

    private static ProblemException unreadable(String why) {
        return ProblemException.badRequest(why, new FieldError("", "cannot be read"));
    }
}
