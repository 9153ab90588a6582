package childrens.improvement.alerting.testing;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells of breaches over Kafka as the metrics service tells them. */
@ApplicationScoped
public class Breaches {

    private final TestTopics topics;
    private final TestDatabase database;

    Breaches(TestTopics topics, TestDatabase database) {
        this.topics = topics;
        this.database = database;
    }

    /** An id for an obligation. */
    public static String obligation() {
        return "o-" + UUID.randomUUID();
    }

    /** The id of the episode of an obligation. */
    public static String episodeOf(String about) {
        return new Subject(EpisodeKind.OBLIGATION, about, null, null, null)
                .episodeId()
                .toString();
    }

    /** The id of the episode of a measure. */
    public static String episodeOfMeasure(String about) {
        return new Subject(EpisodeKind.MEASURE, about, null, null, null)
                .episodeId()
                .toString();
    }

    /** An obligation that has become overdue now, of a measure whose clock runs in hours. */
    public String overdue(String team) {
        String about = obligation();
        overdue(about, "M004", team);
        return about;
    }

    /** Obligations that have become overdue now and are told in one go, so that one message tells of them. */
    public List<String> overdueAtOnce(String team, int count) {
        Map<String, String> data = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String about = obligation();
            data.put(about, overdueData(about, "M004", team, database.now(), false));
        }
        topics.sendAll("breaches", "obligation.overdue", data);
        return List.copyOf(data.keySet());
    }

    /** The obligation of the measure has become overdue now. */
    public void overdue(String about, String measure, String team) {
        overdue(about, measure, team, database.now());
    }

    /** The obligation of the measure was due before then and has become overdue. */
    public void overdue(String about, String measure, String team, Instant dueBefore) {
        topics.send("breaches", about, "obligation.overdue", overdueData(about, measure, team, dueBefore, false));
    }

    /** An obligation that has become overdue now, of which a feed says what is behind it. */
    public String overdueBy(String feed, String team) {
        String about = obligation();
        String data = overdueData(about, "M004", team, database.now(), false);
        topics.send(
                "breaches",
                about,
                "obligation.overdue",
                data.replace("\"figure\"", "\"feeds\": [\"" + feed + "\"], \"figure\""));
        return about;
    }

    /** Obligations that were over already when they were found, all told at once. */
    public void backlog(Found... found) {
        Map<String, String> data = new LinkedHashMap<>();
        for (Found one : found) {
            for (int i = 0; i < one.count(); i++) {
                String about = obligation();
                data.put(about, overdueData(about, one.measure(), one.team(), database.now(), true));
            }
        }
        topics.sendAll("breaches", "obligation.overdue", data);
    }

    /** So many obligations of a measure that a team owes. */
    public record Found(String measure, String team, int count) {}

    /** The data of an opening. */
    public static String overdueData(String about, String measure, String team, Instant at, boolean backlog) {
        return """
               {"about": "%s", "kind": "obligation", "measure": "%s", "scope": "team:%s", "team": "%s",
                "occurrence": null, "dueBefore": "%s", "startedAt": "2020-01-01T00:00:00Z", "openedAt": "%s",
                "backlog": %s, "figure": null}
               """.formatted(about, measure, team, team, at, at, backlog);
    }

    /** A manager has written a note on the obligation now, planned for the day as JSON. */
    public void noted(String about, String post, String plannedForJson) {
        topics.send("breaches", about, "obligation.noted", """
                {"about": "%s", "kind": "obligation", "measure": "M003", "team": null, "round": 1,
                 "plannedFor": %s, "at": "%s", "post": "%s"}
                """.formatted(about, plannedForJson, database.now(), post));
    }

    /** The obligation is overdue no longer since now. */
    public void settled(String about, String because, boolean silent) {
        settled(about, because, silent, database.now());
    }

    /** The obligation is overdue no longer since then. */
    public void settled(String about, String because, boolean silent, Instant at) {
        topics.send("breaches", about, "obligation.settled", settledData(about, because, silent, at));
    }

    /** The data of a closing. */
    public static String settledData(String about, String because, boolean silent, Instant at) {
        return """
               {"about": "%s", "kind": "obligation", "measure": "M004", "team": null, "because": "%s",
                "closedAt": "%s", "silent": %s}
               """.formatted(about, because, at, silent);
    }

    /** The percentage of M004 of the team is off its target since now; gives what it is about. */
    public String breached(String team) {
        String about = "M004|team:" + team + "|ytd|2020-04-01";
        topics.send("breaches", about, "measure.breached", measureData(about, team, "null"));
        return about;
    }

    /** The percentage of M004 of the team is at another level now, in the words of the wire, with so many of 100. */
    public void breached(String team, String level, int numerator) {
        String about = "M004|team:" + team + "|ytd|2020-04-01";
        String data = measureData(about, team, "null").replace("\"numerator\": 93", "\"numerator\": " + numerator);
        topics.send("breaches", about, "measure." + level, data.replace("93.0", numerator + ".0"));
    }

    /** The percentage of M038 of the team in the month is out of reach now, or no longer as the period has ended. */
    public void outOfReach(String team, LocalDate month, boolean ended) {
        String about = "M038|team:" + team + "|month|" + month;
        String type = ended ? "measure.recovered" : "measure.out-of-reach";
        topics.send("breaches", about, type, """
               {"about": "%s", "kind": "measure", "measure": "M038", "scope": "team:%s", "team": "%s",
                "period": {"kind": "month", "from": "%s", "until": "%s"},
                "figure": {"numerator": 10, "denominator": 40, "percent": 25.0,
                           "target": {"kind": "at-least", "value": 90},
                           "flow": {"started": 44, "pending": 4, "overdueNow": 7,
                                    "oldestOpen": "2020-01-06T09:00:00+00:00"}},
                "at": "%s", "because": %s}
               """.formatted(
                about, team, team, month, month.plusMonths(1), database.now(), ended ? "\"period-ended\"" : "null"));
    }

    /** It is on target again since now. */
    public void recovered(String about, String team) {
        topics.send("breaches", about, "measure.recovered", measureData(about, team, "\"recovered\""));
    }

    private String measureData(String about, String team, String because) {
        return """
               {"about": "%s", "kind": "measure", "measure": "M004", "scope": "team:%s", "team": "%s",
                "period": {"kind": "ytd", "from": "2020-04-01", "until": "2021-04-01"},
                "figure": {"numerator": 93, "denominator": 100, "percent": 93.0,
                           "target": {"kind": "at-least", "value": 95}},
                "at": "%s", "because": %s}
               """.formatted(about, team, team, database.now(), because);
    }
}
