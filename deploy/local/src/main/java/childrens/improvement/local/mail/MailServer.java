package childrens.improvement.local.mail;

import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where the mail server of the local system is to listen, and how it is started. */
public record MailServer(int smtpPort, int httpPort) {

    /** The program; it keeps nothing. */
    public Program program(Checkout checkout, Path directory) {
        List<String> arguments = List.of(Integer.toString(smtpPort), Integer.toString(httpPort));
        return new Program("mail", checkout.mailServer(MailMain.class, arguments), Map.of(), directory.resolve("mail"));
    }

    /** Where messages are read. */
    public String url() {
        return "http://localhost:" + httpPort;
    }
}
