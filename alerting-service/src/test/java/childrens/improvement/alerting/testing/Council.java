package childrens.improvement.alerting.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Gives each test teams of its own, told over Kafka as the plan service tells them. */
@ApplicationScoped
public class Council {

    private final TestTopics topics;
    private final TestDatabase database;

    Council(TestTopics topics, TestDatabase database) {
        this.topics = topics;
        this.database = database;
    }

    /** A new team of the area with a manager who holds the post {@code team-manager-ID}. */
    public String team(String area) {
        String team = "team-" + UUID.randomUUID().toString().substring(0, 8);
        team(team, area);
        return team;
    }

    /** The team of the area with a manager who holds the post {@code team-manager-ID}. */
    public void team(String team, String area) {
        post("performance-lead", "null", "performance-lead");
        hold("performance-lead", "performance-lead@council.example", "2010-01-01", "null");
        send("team", team, "\"name\": \"Team " + team + "\", \"area\": \"" + area + "\", \"function\": null");
        post("team-manager-" + team, '"' + team + '"', "team-manager");
        holder("team-manager-" + team, "2010-01-01", "null");
    }

    /** The area, headed by the post {@code head-of-ID}. */
    public void area(String area) {
        send("area", area, "\"name\": \"Area " + area + "\", \"head\": \"head-of-" + area + "\"");
        post("head-of-" + area, "null", "head-of-service");
        holder("head-of-" + area, "2010-01-01", "null");
    }

    /** The post with the role, for the team as JSON. */
    public void post(String post, String team, String role) {
        send(
                "post",
                post,
                "\"title\": \"[" + post + "]\", \"team\": " + team + ", \"area\": null, \"roles\": [\"" + role + "\"]");
    }

    /** That the post is held, with the address {@code POST@council.example}. */
    public void holder(String post, String from, String untilJson) {
        holder(post, post + "@council.example", from, untilJson);
    }

    /** That the post is held, from and until, with the address. */
    public void holder(String post, String address, String from, String untilJson) {
        topics.awaitRead(hold(post, address, from, untilJson));
    }

    private RecordMetadata hold(String post, String address, String from, String untilJson) {
        return topics.sendAndGoOn("organisation", "holder-" + post, "organisation.holder", """
                {"kind": "holder", "id": "holder-%s", "versions":
                  [{"from": "%s", "until": %s, "post": "%s", "holder": "person-%s", "address": "%s"}]}
                """.formatted(
                        post, from, untilJson, post, post, address));
    }

    /** That whoever holds the post since 2010 is away from a day on and back on another, as plan-service tells it. */
    public void away(String post, String from, String back) {
        String version =
                "{\"from\": \"%s\", \"until\": %s, \"post\": \"%s\", \"holder\": \"person-%s\", \"address\": \"%s\"}";
        String address = post + "@council.example";
        topics.awaitRead(topics.sendAndGoOn("organisation", "holder-" + post, "organisation.holder", """
                {"kind": "holder", "id": "holder-%s", "versions": [%s, %s]}
                """.formatted(
                        post,
                        version.formatted("2010-01-01", '"' + from + '"', post, post, address),
                        version.formatted(back, "null", post, post, address))));
    }

    /** That the post leads the measure. */
    public void lead(String measure, String post) {
        topics.send(
                "targets",
                measure,
                "target.adopted",
                "{\"measure\": \"%s\", \"lead\": \"%s\", \"versions\": []}".formatted(measure, post));
    }

    /** There are no areas, teams, posts and holders any more but those that are told from now on. */
    public void dissolve() {
        database.execute("delete from organisation_unit");
    }

    private void send(String kind, String id, String members) {
        topics.sendAndGoOn("organisation", id, "organisation." + kind, """
                {"kind": "%s", "id": "%s", "versions": [{"from": "2010-01-01", "until": null, %s}]}
                """.formatted(kind, id, members));
    }
}
