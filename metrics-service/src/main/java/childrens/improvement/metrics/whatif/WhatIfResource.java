package childrens.improvement.metrics.whatif;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers what a figure would be by another definition. */
@Path("/v1/what-if")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Definitions")
public class WhatIfResource {

    private final DataSource database;
    private final WhatIfs questions;

    WhatIfResource(DataSource database, WhatIfs questions) {
        this.database = database;
        this.questions = questions;
    }

    /** Both readings side by side. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.ANALYST,
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR,
        Roles.PLAN_EDITOR,
        Roles.APPROVER
    })
    @Transactional
    @Operation(
            summary = "Ask what a figure would be by another definition",
            description = "Counted from the events, for this answer only; nothing is changed.")
    public WhatIf whatIf(@Nullable WhatIfRequest body) throws SQLException {
        if (body == null) {
            throw ProblemException.badRequest("A body is needed.", new FieldError("", "a JSON object"));
        }
        try (Connection connection = database.getConnection()) {
            return questions.answer(connection, body);
        }
    }
}
