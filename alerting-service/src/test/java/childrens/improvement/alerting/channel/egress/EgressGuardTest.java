package childrens.improvement.alerting.channel.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import childrens.improvement.alerting.channel.egress.EgressGuard.Refused;
import childrens.improvement.alerting.channel.egress.EgressGuard.Target;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests may go. */
class EgressGuardTest {

    private static final String PUBLIC = "93.184.216.34";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "192.0.0.192",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::1",
                "2001:0:7f00:1::1",
                "2001:db8::1",
                "fec0::1"
            })
    void an_address_that_is_not_public_is_refused(String address) throws UnknownHostException {
        EgressGuard guard = guard(Set.of(), address);
        assertThatThrownBy(() -> guard.check(URI.create("https://hook.example/x")))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PUBLIC,
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "198.17.255.255",
                "11.0.0.1",
                "2606:2800:220:1:248:1893:25c8:1946",
                "2a00:1450:4009::200e"
            })
    void a_public_address_is_allowed(String address) throws UnknownHostException {
        EgressGuard guard = guard(Set.of(), address);
        assertThatCode(() -> guard.check(URI.create("https://hook.example/x"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hook.example/x", "ftp://hook.example/x", "https://hook.example:8443/x",
                        "https://hook.example:80/",
                "https://user@hook.example/x", "https://user:word@hook.example/x", "https:///x", "hook.example",
                "https://hook.example/x#part", "file:///etc/passwd"
            })
    void only_https_on_its_own_port_without_a_user_is_allowed(String url) throws UnknownHostException {
        EgressGuard guard = guard(Set.of(), PUBLIC);
        assertThatThrownBy(() -> guard.check(URI.create(url))).isInstanceOf(Refused.class);
    }

    @Test
    void a_host_with_one_address_that_is_not_public_is_refused() throws UnknownHostException {
        EgressGuard guard = guard(Set.of(), PUBLIC, "10.0.0.1");
        assertThatThrownBy(() -> guard.check(URI.create("https://hook.example/x")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not public");
    }

    @Test
    void a_host_that_the_council_has_allowed_may_be_private_and_without_tls() throws Exception {
        EgressGuard guard = guard(Set.of("intranet.example"), "10.0.0.1");
        Target target = guard.check(URI.create("http://Intranet.example:8080/x"));
        assertThat(target).isEqualTo(new Target("intranet.example", InetAddress.getByName("10.0.0.1"), 8080, false));
        assertThatThrownBy(() -> guard.check(URI.create("https://other.example/x")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_name_is_looked_up_once_and_what_was_checked_is_what_is_connected_to() throws Exception {
        List<String> lookedUp = new ArrayList<>();
        EgressGuard guard = new EgressGuard(Set.of(), host -> {
            lookedUp.add(host);
            return addresses(lookedUp.size() == 1 ? PUBLIC : "127.0.0.1");
        });
        Target target = guard.check(URI.create("https://rebinds.example/x"));
        assertThat(target.address().getHostAddress()).isEqualTo(PUBLIC);
        assertThat(target.host()).isEqualTo("rebinds.example");
        assertThat(lookedUp).containsExactly("rebinds.example");
    }

    private static EgressGuard guard(Set<String> allowed, String... addresses) throws UnknownHostException {
        InetAddress[] known = addresses(addresses);
        return new EgressGuard(allowed, host -> known);
    }

    private static InetAddress[] addresses(String... texts) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[texts.length];
        for (int i = 0; i < texts.length; i++) {
            addresses[i] = InetAddress.getByName(texts[i]);
        }
        return addresses;
    }
}
