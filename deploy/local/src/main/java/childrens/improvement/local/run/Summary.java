package childrens.improvement.local.run;

import childrens.improvement.local.clock.ServiceClocks;
import childrens.improvement.local.clock.ServiceInstant;
import childrens.improvement.local.console.Console;
import childrens.improvement.local.identity.TokenRequests;
import childrens.improvement.local.process.Checkout;
import java.nio.file.Path;
import java.time.Clock;

/** What the user is told when everything runs: what was found, and where to look. */
final class Summary {

    private final Checkout checkout;
    private final Options options;
    private final Addresses addresses;
    private final MailTally mails;

    Summary(Checkout checkout, Options options, Addresses addresses, MailTally mails) {
        this.checkout = checkout;
        this.options = options;
        this.addresses = addresses;
        this.mails = mails;
    }

    void print() {
        try (ServiceClocks clocks = ServiceClocks.connect(addresses.postgres(), Clock.systemUTC())) {
            Console.say("");
            Console.say("The service clock stands at " + ServiceInstant.text(clocks.now()) + ".");
        }
        if (!options.empty()) {
            String token = TokenRequests.token(addresses.identity().tokenUrl(), "director");
            Web web = new Web();
            new Findings(web, token).lines().forEach(Console::say);
            new ManagersMonth(
                            web,
                            user -> TokenRequests.token(addresses.identity().tokenUrl(), user),
                            mails)
                    .lines()
                    .forEach(Console::say);
            new PrintedBeside(web, token, checkout.root()).lines().forEach(Console::say);
        }
        printPlaces();
    }

    private void printPlaces() {
        Path commands = checkout.root().resolve("deploy/local");
        Console.say("");
        Console.say("Where to look");
        for (Service service : Service.values()) {
            String pages = service == Service.PLAN ? ", and the web pages" : "";
            place(service.folder() + pages, service.url() + "  (API: " + service.url() + "/q/openapi)");
        }
        place("Kafka", addresses.kafka().bootstrap());
        place("identity provider", addresses.identity().url());
        place("mail reader", addresses.mail().url() + "  (messages: /api/user/ADDRESS/messages)");
        place("PostgreSQL", "localhost:" + addresses.postgres().port() + "  (databases plan, metrics, alerting)");
        place("logs", options.data() + "/*/*.log");
        Console.say("");
        Console.say("A token of a user:      " + commands.resolve("token") + " team-manager");
        Console.say("The clock, forward:     " + commands.resolve("clock") + " 2020-10-05T09:00:00+01:00");
        Console.say("The end of everything:  " + commands.resolve("stop")
                + (options.background() ? "" : ", or Ctrl-C here"));
    }

    private static void place(String what, String where) {
        Console.say(String.format("  %-32s %s", what, where));
    }
}
