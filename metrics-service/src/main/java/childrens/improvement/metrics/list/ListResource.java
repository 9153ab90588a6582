package childrens.improvement.metrics.list;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.reading.AskedMoment;
import childrens.improvement.metrics.reading.KnownMoments;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.store.InFlight;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Answers with the lists that people work with. */
@Path("/v1/lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists")
public class ListResource {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final DataSource database;
    private final InFlight inFlight;
    private final KnownMoments known;
    private final DailyLists daily;
    private final OtherLists others;

    ListResource(DataSource database, InFlight inFlight, KnownMoments known, DailyLists daily, OtherLists others) {
        this.database = database;
        this.inFlight = inFlight;
        this.known = known;
        this.daily = daily;
        this.others = others;
    }

    /** Which lists there are. */
    @GET
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR,
        Roles.ALERTING_SERVICE
    })
    @Operation(summary = "Say which lists there are, how often each is made and for whom")
    public ListCatalogue catalogue() {
        List<ListCatalogue.Item> items = new ArrayList<>();
        items.add(new ListCatalogue.Item(
                DailyLists.DAILY,
                "daily",
                List.of("team"),
                ListFile.read().daily().title(),
                "team-manager"));
        others.all()
                .forEach(each -> items.add(
                        new ListCatalogue.Item(each.kind(), each.cadence(), each.scopes(), each.title(), each.to())));
        return new ListCatalogue(items);
    }

    /** A list as it stood at a moment. */
    @GET
    @Path("/{kind}/{scope}")
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR,
        Roles.ALERTING_SERVICE
    })
    @Transactional
    @Operation(
            summary = "Make a list",
            description = "scope is team:ID, area:ID or council. at is a moment (now unless given), since when the list"
                    + " before was made (a day before), until when the next one will be (a day after). Order is risk,"
                    + " longest since the child was last seen, due moment. Say why in the header Purpose or the"
                    + " parameter purpose.")
    public WorkingList list(
            @RestPath String kind,
            @RestPath String scope,
            @QueryParam("at") @Nullable String at,
            @QueryParam("since") @Nullable String since,
            @QueryParam("until") @Nullable String until)
            throws SQLException {
        Scope of = Scope.parse(scope);
        try (Connection connection = database.getConnection()) {
            Period period = period(connection, at, since, until);
            if (!kind.equals(DailyLists.DAILY)) {
                return others.of(connection, kind, of, period);
            }
            if (of.kind() != Scope.Kind.TEAM) {
                throw ProblemException.notFound("There is no such list.");
            }
            return daily.of(connection, of, period);
        }
    }

    private Period period(Connection connection, @Nullable String at, @Nullable String since, @Nullable String until)
            throws SQLException {
        Instant moment = at == null ? null : AskedMoment.instant("at", at);
        if (moment != null && moment.isAfter(inFlight.now(connection))) {
            throw refused("at", "a moment that is not to come");
        }
        Instant settled = known.settled(connection, moment);
        Instant before = since == null ? settled.minus(A_DAY) : AskedMoment.instant("since", since);
        Instant next = until == null ? settled.plus(A_DAY) : AskedMoment.instant("until", until);
        if (before.isAfter(settled)) {
            throw refused("since", "a moment before at");
        }
        if (next.isBefore(settled)) {
            throw refused("until", "a moment after at");
        }
        return new Period(settled, before, next);
    }

    private static ProblemException refused(String parameter, String allowed) {
        return ProblemException.badRequest(
                "The parameter " + parameter + " cannot be taken: " + allowed + ".",
                new FieldError("/" + parameter, allowed));
    }
}
