package childrens.improvement.local.mail;

import childrens.improvement.local.process.ServerProgram;
import com.icegreen.greenmail.standalone.GreenMailStandaloneRunner;
import java.util.Properties;

/** The process that is the mail server. Arguments: SMTP port, HTTP port. */
final class MailMain {

    private MailMain() {}

    public static void main(String[] args) {
        ServerProgram.endWithParent();
        Properties settings = new Properties();
        settings.setProperty("greenmail.smtp.hostname", "localhost");
        settings.setProperty("greenmail.smtp.port", args[0]);
        settings.setProperty("greenmail.api.hostname", "localhost");
        settings.setProperty("greenmail.api.port", args[1]);
        // a mailbox comes to be with its first message
        settings.setProperty("greenmail.auth.disabled", "true");
        settings.setProperty("greenmail.startup.timeout", "30000");
        Runner.start(settings);
        ServerProgram.ready("mail");
    }

    /** A class of its own, so that whoever names this program's main class need not have the library. */
    private static final class Runner extends GreenMailStandaloneRunner {

        static void start(Properties settings) {
            configureLogging(settings);
            new Runner().doRun(settings);
        }
    }
}
