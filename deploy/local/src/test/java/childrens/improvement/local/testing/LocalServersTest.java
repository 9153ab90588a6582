package childrens.improvement.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import childrens.improvement.local.process.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LocalServersTest {

    private static final LocalServers SERVERS = new LocalServers();
    private static Map<String, String> config = Map.of();

    @BeforeAll
    static void start() {
        SERVERS.init(Map.of("database", "plan"));
        config = SERVERS.start();
    }

    @AfterAll
    static void all_end_on_stop() {
        SERVERS.stop();
        int kafka = Integer.parseInt(config("kafka.bootstrap.servers").split(":")[1]);
        int postgres = URI.create(config("quarkus.datasource.jdbc.url").substring("jdbc:".length()))
                .getPort();
        int identity = URI.create(config("local.token.url")).getPort();
        int mail = URI.create(config("local.mail.url")).getPort();
        assertThat(List.of(kafka, postgres, identity, mail)).noneMatch(Ports::isTaken);
    }

    @Test
    void postgres_keeps_what_it_has_committed() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("log_timezone")).isEqualTo("UTC");
        assertThat(setting("server_version_num")).startsWith("18");
    }

    @Test
    void a_service_may_enter_its_own_database_only() {
        String metrics = config("quarkus.datasource.jdbc.url").replace("/plan", "/metrics");
        assertThatThrownBy(() -> DriverManager.getConnection(metrics, "plan", "plan"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void every_topic_stands_as_the_file_has_it() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", config("kafka.bootstrap.servers")))) {
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrder(
                            "case-events", "organisation", "targets", "measure-readings", "breaches", "notifications");
            for (String topic : admin.listTopics().names().get()) {
                assertThat(settings(admin, topic).get("message.timestamp.type").value())
                        .isEqualTo("LogAppendTime");
            }
            assertThat(settings(admin, "targets").get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(settings(admin, "breaches").get("retention.ms").value())
                    .isEqualTo(Long.toString(Duration.ofDays(30).toMillis()));
            assertThat(admin.describeTopics(Set.of("case-events"))
                            .allTopicNames()
                            .get()
                            .values())
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(8));
        }
    }

    @Test
    void a_token_says_who_the_user_is_and_how_far_the_role_reaches() {
        String claims = claims(Tokens.forUser("team-manager"));
        assertThat(claims)
                .contains("\"sub\":\"team-manager\"")
                .contains("\"groups\":[\"team-manager\"]")
                .contains("\"post\":\"team-manager-court-1\"")
                .contains("\"team\":\"court-1\"")
                .contains("\"aud\":\"improvement\"")
                .contains("\"iss\":\"" + config("quarkus.oidc.auth-server-url") + "\"");
        assertThat(claims(Tokens.forUser("head-of-service"))).contains("\"area\":\"cp-court\"");
        assertThat(claims(Tokens.forUser("director")))
                .doesNotContain("\"team\"")
                .doesNotContain("\"area\"");
    }

    @Test
    void a_service_signs_in_as_itself() {
        assertThat(claims(Tokens.forService("alerting-service")))
                .contains("\"sub\":\"alerting-service\"")
                .contains("\"groups\":[\"alerting-service\"]")
                .contains("\"aud\":\"improvement\"");
    }

    @Test
    void nobody_else_gets_a_token() {
        assertThatThrownBy(() -> Tokens.forUser("somebody")).hasMessageContaining("no such user");
        assertThatThrownBy(() -> Tokens.forUser("alerting-service")).hasMessageContaining("no such user");
        assertThatThrownBy(() -> Tokens.forService("team-manager")).hasMessageContaining("no such user");
    }

    @Test
    void a_mail_that_was_sent_can_be_read_over_http() throws IOException {
        String address = "team-manager-court-1@council.example";
        send(address, "Three visits are overdue");
        Awaitility.await().atMost(10, TimeUnit.SECONDS).untilAsserted(() -> assertThat(
                        get(config("local.mail.url") + "/api/user/" + address + "/messages"))
                .contains("Three visits are overdue"));
    }

    private static void send(String address, String subject) throws IOException {
        try (Socket socket = new Socket("localhost", Integer.parseInt(config("quarkus.mailer.port")));
                Scanner answers = new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII);
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            assertThat(answers.nextLine()).startsWith("220");
            for (String line :
                    new String[] {"HELO test", "MAIL FROM:<plan@council.example>", "RCPT TO:<" + address + ">", "DATA"
                    }) {
                out.print(line + "\r\n");
                out.flush();
                assertThat(answers.nextLine()).startsWith(line.equals("DATA") ? "354" : "250");
            }
            out.print("Subject: " + subject + "\r\n\r\nA link.\r\n.\r\n");
            out.flush();
            assertThat(answers.nextLine()).startsWith("250");
        }
    }

    private static String get(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static Config settings(Admin admin, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return Objects.requireNonNull(
                admin.describeConfigs(Set.of(resource)).all().get().get(resource));
    }

    private static String setting(String name) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(config("quarkus.datasource.jdbc.url"), "plan", "plan");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show " + name)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static String config(String key) {
        String value = config.get(key);
        assertThat(value).as(key).isNotNull();
        return value;
    }
}
