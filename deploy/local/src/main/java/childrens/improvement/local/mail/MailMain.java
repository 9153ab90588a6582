package childrens.improvement.local.mail;

import childrens.improvement.local.process.ServerProgram;
import com.icegreen.greenmail.standalone.GreenMailStandaloneRunner;
import java.util.Properties;

/** The process that is the mail server. Arguments: SMTP port, HTTP port. */
final class MailMain extends GreenMailStandaloneRunner {

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
        configureLogging(settings);
        new MailMain().doRun(settings);
        ServerProgram.ready("mail");
    }
}
