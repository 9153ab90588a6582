package childrens.improvement.foundation.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whoever sent the request that is being answered; only for methods that need a token. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The user's name. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /** The post that the user holds; the name where the token knows none. */
    public String post() {
        return claim("post").orElseGet(this::name);
    }

    /** The role in which the user asks: the first that the user has, in the order of {@link Roles#ALL}. */
    public String role() {
        return Stream.concat(Roles.ALL.stream(), Roles.SERVICES.stream())
                .filter(identity::hasRole)
                .findFirst()
                .orElse("none");
    }

    /** Whether the user has a role. */
    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** The team whose rows the user reads, for a team manager. */
    public Optional<String> team() {
        return claim("team");
    }

    /** The area whose teams' rows the user reads, for a head of service. */
    public Optional<String> area() {
        return claim("area");
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.claim(name) : Optional.empty();
    }
}
