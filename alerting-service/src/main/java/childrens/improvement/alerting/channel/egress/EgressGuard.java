package childrens.improvement.alerting.channel.egress;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a request may leave for an address, and for which numeric one. The name is looked up once: whoever
 * connects uses what was checked, so that a second answer of the name service cannot lead elsewhere.
 *
 * @param allowedHosts hosts that may have a private address, another port and no TLS
 */
record EgressGuard(Set<String> allowedHosts, Names names) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    EgressGuard {
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /**
     * Checks.
     *
     * @throws Refused when nothing may be sent there
     * @throws UnknownHostException when the name service knows no address
     */
    Target check(URI uri) throws Refused, UnknownHostException {
        @Nullable String named = uri.getHost();
        @Nullable String scheme = uri.getScheme();
        if (named == null || scheme == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new Refused("it is not an address of the form https://host/path");
        }
        String host = named.toLowerCase(Locale.ROOT);
        boolean isAllowed = allowedHosts.contains(host);
        boolean isTls = scheme.equalsIgnoreCase("https");
        if (!isTls && !(isAllowed && scheme.equalsIgnoreCase("http"))) {
            throw new Refused("only https is allowed");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : isTls ? HTTPS : HTTP;
        if (!isAllowed && port != HTTPS) {
            throw new Refused("only port 443 is allowed");
        }
        InetAddress[] addresses = names.addresses(host);
        if (!isAllowed) {
            for (InetAddress address : addresses) {
                if (!PublicAddress.is(address)) {
                    throw new Refused("the host has an address that is not public");
                }
            }
        }
        return new Target(host, addresses[0], port, isTls);
    }

    /** The name service. */
    interface Names {

        /** All addresses of the host, at least one. */
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /**
     * Where to connect.
     *
     * @param host for TLS and the header {@code Host}
     */
    record Target(String host, InetAddress address, int port, boolean tls) {}

    /** Nothing may be sent there. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String because) {
            super(because);
        }
    }
}
