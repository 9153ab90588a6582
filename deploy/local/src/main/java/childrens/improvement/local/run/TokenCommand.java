package childrens.improvement.local.run;

import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.console.Console;
import childrens.improvement.local.identity.IdentityServer;
import childrens.improvement.local.identity.LocalUser;
import childrens.improvement.local.identity.LocalUsers;
import childrens.improvement.local.identity.TokenRequests;
import childrens.improvement.local.process.Checkout;
import java.util.List;
import java.util.stream.Collectors;

/** {@code deploy/local/token}. */
final class TokenCommand {

    private static final int MISUSED = 2;

    private TokenCommand() {}

    public static void main(String[] args) {
        if (args.length != 1 || args[0].startsWith("-")) {
            Console.complain("usage: deploy/local/token NAME   prints a token of the user; NAME is one of " + names());
            System.exit(List.of(args).contains("--help") ? 0 : MISUSED);
        }
        Console.run("token", () -> Console.say(token(args[0])));
    }

    private static String token(String name) {
        if (LocalUsers.named(name).isEmpty()) {
            throw new CommandFailure("no user " + name + "; there are " + names());
        }
        IdentityServer identity = RunState.running(Checkout.here()).addresses().identity();
        try {
            return TokenRequests.token(identity.tokenUrl(), name);
        } catch (IllegalArgumentException refused) {
            throw new CommandFailure("no token for " + name + ": " + refused.getMessage());
        }
    }

    private static String names() {
        return LocalUsers.all().stream().map(LocalUser::name).collect(Collectors.joining(", "));
    }
}
