package childrens.improvement.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.MailGate;
import childrens.improvement.alerting.testing.MailGate.Stands;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import childrens.improvement.alerting.testing.Walk;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plays episodes over Kafka to the real mail server: the messages come twice and in disorder, the delivery stops, or dies
 * over an attempt before or after the mail server has it, and the mail server goes away or does not answer. Then it is
 * looked at what was claimed, and what the mail server holds.
 */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class MailModelComponentTest {

    private static final int EPISODES = 10;

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Walk walk;

    @Inject
    DeliveryRunner runner;

    @Inject
    Gatherer gatherer;

    @Inject
    Dispatch dispatch;

    @Inject
    Channels channels;

    private final List<String> about =
            Stream.generate(Breaches::obligation).limit(EPISODES).toList();
    private final List<String> teams = new ArrayList<>();

    /** What one topic says of one episode. */
    private record Message(String about, String type, String data) {}

    @AfterEach
    void all_goes_on() {
        MailGate.set(Stands.OPEN);
        restart();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void each_claim_whose_receiver_answered_is_one_mail_and_each_told_opening_is_closed_once(long seed) {
        Random random = new Random(seed);
        database.moveToNext(DayOfWeek.TUESDAY, LocalTime.of(10, 0));
        teams.add(council.team("cp-court"));
        teams.add(council.team("cp-court"));
        List<RecordMetadata> sent = new ArrayList<>();
        List<Message> story = story(random);
        sent.add(send(story.get(0)));
        // the first at least is told before it ends, however quick the machine
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !ofThese("n.state = 'sent'", "n.id::text").isEmpty());
        for (Message message : disordered(story, random)) {
            sent.add(send(message));
            if (random.nextInt(3) == 0) {
                sent.forEach(topics::awaitRead);
                database.moveTo(database.now().plusSeconds(1));
                gatherer.gather();
            }
            interrupt(random);
        }
        MailGate.set(Stands.OPEN);
        restart();
        sent.forEach(topics::awaitRead);
        walk.to(database.now().plus(Duration.ofDays(2)));
        topics.awaitSettled();

        assertClaims();
        assertMails();
    }

    private RecordMetadata send(Message message) {
        return topics.sendAndGoOn("breaches", message.about(), message.type(), message.data());
    }

    private List<Message> story(Random random) {
        List<Message> story = new ArrayList<>();
        for (String one : about) {
            String team = teams.get(random.nextInt(teams.size()));
            Instant at = database.now().minus(Duration.ofMinutes(300));
            for (int rounds = 1 + random.nextInt(2); rounds > 0; rounds--) {
                String opening = Breaches.overdueData(one, "M004", team, at, random.nextInt(5) == 0);
                story.add(new Message(one, "obligation.overdue", opening));
                at = at.plus(Duration.ofMinutes(1 + random.nextInt(100)));
                story.add(new Message(one, "obligation.settled", Breaches.settledData(one, "met-late", false, at)));
                at = at.plus(Duration.ofMinutes(1 + random.nextInt(40)));
            }
        }
        return story;
    }

    /** Each once or more, a little before or after its turn. */
    private static List<Message> disordered(List<Message> story, Random random) {
        record Placed(double place, Message message) {}
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            for (int times = 1 + random.nextInt(2); times > 0; times--) {
                placed.add(new Placed(i + random.nextInt(3) * random.nextDouble() * 4, story.get(i)));
            }
        }
        return placed.stream()
                .sorted((one, other) -> Double.compare(one.place(), other.place()))
                .map(Placed::message)
                .toList();
    }

    private void interrupt(Random random) {
        switch (random.nextInt(10)) {
            case 0 -> restart();
            case 1 -> dieOverAnAttempt(random.nextBoolean());
            case 2 -> MailGate.set(Stands.SHUT);
            case 3 -> MailGate.set(Stands.CUTS_THE_ANSWER);
            case 4, 5 -> MailGate.set(Stands.OPEN);
            case 6, 7 -> database.moveTo(database.now().plusSeconds(1 + random.nextInt(40)));
            default -> {
                // nothing happens in between
            }
        }
    }

    private void restart() {
        runner.stop(new ShutdownEvent());
        runner.start(new StartupEvent());
    }

    /** Claims what is due and is no more, before or after the mail server has the mail; its lease runs out. */
    private void dieOverAnAttempt(boolean isHandedOver) {
        runner.stop(new ShutdownEvent());
        gatherer.gather();
        Optional<Claim> claim = database
                .column("select id::text from message where state = 'pending' and channel = 'mail'"
                        + " and next_attempt_at <= service_now()")
                .stream()
                .flatMap(message -> dispatch.claim(UUID.fromString(message)).stream())
                .findFirst();
        if (isHandedOver) {
            claim.ifPresent(one -> channels.named(one.channel()).orElseThrow().send(one.attempt()));
        }
        database.execute("update message set leased_until = clock_timestamp() where lease is not null");
        runner.start(new StartupEvent());
    }

    private void assertClaims() {
        assertThat(ofThese("n.state = 'waiting'", "n.id::text")).isEmpty();
        assertThat(ofThese("true", "n.episode || ' ' || n.step || ' ' || n.round || ' ' || n.recipient"))
                .doesNotHaveDuplicates();
        List<String> opened = ofThese("n.step <> 'closed' and n.state = 'sent'", "distinct " + told());
        List<String> closed = ofThese("n.step = 'closed' and n.state = 'sent'", told());
        assertThat(closed).doesNotHaveDuplicates();
        assertThat(closed).containsExactlyInAnyOrderElementsOf(opened);
        assertThat(opened).as("something was told").isNotEmpty();
    }

    private static String told() {
        return "n.episode || ' ' || n.round || ' ' || n.recipient";
    }

    private void assertMails() {
        List<String> messages = ofThese("n.message is not null", "distinct n.message::text");
        Map<String, Long> held = ofThese("n.message is not null", "distinct n.address").stream()
                .flatMap(address -> new Mailbox(address).mails().stream())
                .collect(Collectors.groupingBy(
                        mail -> mail.header("Message-ID").replaceAll("[<>]|@.*", ""), Collectors.counting()));
        assertThat(messages).containsAll(held.keySet());
        for (String message : messages) {
            List<String> outcomes = database.column(
                    "select outcome || ' ' || repeat from attempt where message = ?::uuid order by number", message);
            long unanswered =
                    outcomes.stream().filter(one -> one.startsWith("no-answer")).count();
            long answered =
                    outcomes.stream().filter(one -> one.startsWith("accepted")).count();
            assertThat(held.getOrDefault(message, 0L))
                    .as(message + " " + outcomes)
                    .isBetween(answered, answered + unanswered);
            assertThat(answered).as(message + " " + outcomes).isLessThanOrEqualTo(1);
            assertThat(outcomes.stream()
                            .dropWhile(one -> !one.startsWith("no-answer"))
                            .skip(1))
                    .as(message + " " + outcomes)
                    .allMatch(one -> one.endsWith("true"));
        }
    }

    private List<String> ofThese(String where, String what) {
        return database.column(
                "select " + what + " from notification n where n.episode = any (string_to_array(?, ',')::uuid[]) and "
                        + where,
                about.stream().map(Breaches::episodeOf).collect(Collectors.joining(",")));
    }
}
