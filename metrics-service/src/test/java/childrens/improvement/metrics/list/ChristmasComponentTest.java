package childrens.improvement.metrics.list;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.asService;
import static childrens.improvement.metrics.reading.Council.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.metrics.ingest.Stored;
import childrens.improvement.metrics.intake.ServersInDecember;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The days around a closure from 24 December to 4 January; one clock that is only ever moved forward. */
@QuarkusTest
@WithTestResource(ServersInDecember.class)
class ChristmasComponentTest {

    private static final String TEAM = "court-1";
    private static final String BEFORE = "2020-12-24T07:30:00Z";
    private static final String AFTER = "2021-01-04T07:30:00Z";

    @Inject
    DataSource database;

    private void walkTo(String moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update service_clock set ahead = ?::timestamptz - clock_timestamp()")) {
            statement.setString(1, moment);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> new Stored(database)
                .value("select count from unsettled")
                .equals("0"));
    }

    private static ObjectNode visit(String child, String kind, String time, String visit, boolean seen) {
        return event(
                "visit.recorded",
                child,
                time,
                "visit",
                visit,
                "kind",
                kind,
                "mode",
                "in-person",
                "childSeen",
                seen,
                "team",
                TEAM,
                "worker",
                "w-1");
    }

    private static List<ObjectNode> lookedAfter(String child, LocalDate lastSeen) {
        String start = lastSeen.minusDays(60) + "T10:00:00Z";
        return List.of(
                event("case.opened", child, start, "case", "k", "team", TEAM, "worker", "w-1"),
                event("looked-after.started", child, start, "episode", "e"),
                event("placement.started", child, start, "placement", "p", "kind", "foster", "permanent", false),
                visit(child, "looked-after", lastSeen.minusDays(57) + "T10:00:00Z", "v0", true),
                visit(child, "looked-after", lastSeen.minusDays(20) + "T10:00:00Z", "v1", true),
                visit(child, "looked-after", lastSeen + "T10:00:00Z", "v2", true));
    }

    private static List<ObjectNode> planned(String child, String family, LocalDate start) {
        String time = start + "T10:00:00Z";
        return List.of(
                event("case.opened", child, time, "case", "k", "team", TEAM, "worker", "w-1"),
                event(family + ".started", child, time, "plan", "p", "team", TEAM, "worker", "w-1"));
    }

    @Test
    void the_lists_before_and_after_the_closure_name_every_child_who_is_due_in_between() {
        Council council = new Council(database);
        LocalDate eve = LocalDate.of(2020, 12, 24);
        List<ObjectNode> events = new ArrayList<>();
        for (LocalDate due = eve; due.isBefore(LocalDate.of(2021, 1, 4)); due = due.plusDays(1)) {
            events.addAll(lookedAfter("lac-" + due, due.minusDays(42)));
        }
        for (int day = 24; day <= 30; day++) {
            events.addAll(planned("cin-11-" + day, "cin-plan", LocalDate.of(2020, 11, day)));
        }
        for (int day = 7; day <= 18; day++) {
            events.addAll(planned("cin-12-" + day, "cin-plan", LocalDate.of(2020, 12, day)));
            events.addAll(planned("cp-12-" + day, "cp-plan", LocalDate.of(2020, 12, day)));
        }
        council.tell(events.toArray(ObjectNode[]::new));
        Set<String> knownDue = due();

        walkTo("2020-12-24T07:30:05Z");
        JsonNode before = list(BEFORE, "2020-12-23T07:30:00Z", AFTER);
        walkTo("2020-12-28T12:00:00Z");
        council.tell(
                event("case.opened", "placed", "2020-12-25T20:00:00Z", "case", "k", "team", TEAM, "worker", "w-1"),
                event("looked-after.started", "placed", "2020-12-25T20:00:00Z", "episode", "e"),
                event(
                        "placement.started",
                        "placed",
                        "2020-12-25T20:00:00Z",
                        "placement",
                        "p",
                        "kind",
                        "foster",
                        "permanent",
                        false,
                        "team",
                        TEAM));
        council.tell(visit("lac-2020-12-26", "looked-after", "2020-12-28T09:00:00Z", "v3", true));
        council.tell(visit("lac-2020-12-27", "looked-after", "2020-12-27T09:00:00Z", "v3", true));
        council.tell(visit("lac-2020-12-31", "looked-after", "2020-12-28T09:00:00Z", "v3", true));
        walkTo("2021-01-04T07:30:05Z");
        JsonNode after = list(AFTER, BEFORE, "2021-01-05T07:30:00Z");

        assertThat(knownDue).hasSizeGreaterThan(20).contains("lac-2020-12-25", "lac-2021-01-03");
        assertThat(named(before, "due-before-next", "overdue")).containsAll(knownDue);
        assertThat(due()).contains("placed").containsAll(knownDue);
        Set<String> both = new TreeSet<>(named(before));
        both.addAll(named(after));
        assertThat(both).containsAll(due());
        assertThat(named(after, "overdue")).contains("placed", "lac-2020-12-25").doesNotContain("lac-2020-12-26");
        assertThat(whys(after, "since-last"))
                .contains("lac-2020-12-26 done late", "lac-2020-12-27 done in time, recorded late")
                .noneMatch(line -> line.startsWith("lac-2020-12-31"));
        assertThat(list(BEFORE, "2020-12-23T07:30:00Z", AFTER)).isEqualTo(before);
    }

    /** The children of whom a visit falls due between the two lists. */
    private Set<String> due() {
        return new TreeSet<>(new Stored(database)
                .rows("select distinct subject from obligation where main and nature = 'duty'"
                        + " and measure in ('M001', 'M002', 'M003') and exists_at < due_before"
                        + " and due_before > timestamptz '2020-12-24 07:30Z'"
                        + " and due_before <= timestamptz '2021-01-04 07:30Z'"));
    }

    private static JsonNode list(String at, String since, String until) {
        return tree(asService("alerting-service")
                .get("/v1/lists/daily/team:" + TEAM + "?at=" + at + "&since=" + since + "&until=" + until)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static Set<String> named(JsonNode list, String... blocks) {
        Set<String> named = new TreeSet<>();
        list.path("blocks").forEach(block -> {
            if (blocks.length == 0 || List.of(blocks).contains(block.path("id").asText())) {
                block.path("entries").forEach(entry -> entry.path("rows")
                        .forEach(row -> named.add(row.path("subject").asText())));
            }
        });
        return named;
    }

    private static List<String> whys(JsonNode list, String id) {
        List<String> whys = new ArrayList<>();
        list.path("blocks").forEach(block -> {
            if (block.path("id").asText().equals(id)) {
                block.path("entries").forEach(entry -> entry.path("rows")
                        .forEach(row -> whys.add(row.path("subject").asText() + " "
                                + row.path("why").asText())));
            }
        });
        return whys;
    }
}
