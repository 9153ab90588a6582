package childrens.improvement.alerting.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** Reads over HTTP what the mail server has for an address. */
public record Mailbox(String address) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The mailbox of whoever holds the post of the team's manager. */
    public static Mailbox ofManager(String team) {
        return new Mailbox("team-manager-" + team + "@council.example");
    }

    /** The mails, the first first. */
    public List<Mail> mails() {
        String url = System.getProperty("local.mail.url") + "/api/user/" + address + "/messages";
        try {
            HttpResponse<String> answer =
                    HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
            List<Mail> mails = new ArrayList<>();
            if (answer.statusCode() == 200) {
                JSON.readTree(answer.body())
                        .forEach(mail -> mails.add(new Mail(
                                mail.path("subject").asText(),
                                mail.path("mimeMessage").asText())));
            }
            return mails;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The mails, once there are so many. */
    public List<Mail> await(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> mails().size() >= count);
        return mails();
    }

    /**
     * A mail.
     *
     * @param source headers and body
     */
    public record Mail(String subject, String source) {

        /** The words, with the line breaks that the mail server adds undone. */
        public String body() {
            return part("text/plain");
        }

        /** The same as a page; empty where there is none. */
        public String page() {
            return part("text/html");
        }

        private String part(String type) {
            String mail = source.replace("\r\n", "\n");
            int at = mail.indexOf("Content-Type: " + type);
            int from = at < 0 ? -1 : mail.indexOf("\n\n", at);
            if (from < 0) {
                return "";
            }
            int until = mail.indexOf("\n--", from);
            return mail.substring(from + 2, until < 0 ? mail.length() : until)
                    .replace("=\n", "")
                    .replace("=3D", "=");
        }

        /** A header's value. */
        public String header(String name) {
            return source.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst()
                    .orElse("");
        }
    }
}
