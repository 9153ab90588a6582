package childrens.improvement.local.identity;

import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where the identity provider of the local system is to listen, and how it is started. */
public record IdentityServer(int port) {

    static final String ISSUER = "improvement";

    /** The program; its key stays in the directory. */
    public Program program(Checkout checkout, Path directory) {
        List<String> arguments = List.of(Integer.toString(port));
        return new Program(
                "identity", checkout.server(IdentityMain.class, arguments), Map.of(), directory.resolve("identity"));
    }

    /** What the services call `auth-server-url`. */
    public String url() {
        return "http://localhost:" + port + "/" + ISSUER;
    }

    /** Where tokens are asked for. */
    public String tokenUrl() {
        return url() + "/token";
    }
}
