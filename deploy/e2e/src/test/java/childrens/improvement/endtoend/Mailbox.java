package childrens.improvement.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The mail of the council, at the reader of the local mail server. */
record Mailbox(Web web) {

    /**
     * A mail.
     *
     * @param text all of it, headers too, its broken lines joined again
     */
    record Mail(String subject, String text) {}

    /** What the post has got, oldest first. */
    List<Mail> of(String post) {
        return at(post + "@council.example");
    }

    /** What anybody has got. */
    List<Mail> ofEverybody() {
        List<Mail> mails = new ArrayList<>();
        web.getOpenly(url("/api/user"))
                .json()
                .forEach(user -> mails.addAll(at(user.path("email").asText())));
        return mails;
    }

    private List<Mail> at(String address) {
        JsonNode messages =
                web.getOpenly(url("/api/user/" + address + "/messages/")).json();
        List<Mail> mails = new ArrayList<>();
        if (messages.isArray()) { // who never got one has no box yet
            messages.forEach(message -> mails.add(new Mail(
                    message.path("subject").asText(),
                    message.path("mimeMessage").asText().replace("=\r\n", ""))));
        }
        return mails;
    }

    private static String url(String path) {
        return "http://localhost:" + RunFile.now().port("mail") + path;
    }
}
