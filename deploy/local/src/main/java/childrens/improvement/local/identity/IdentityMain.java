package childrens.improvement.local.identity;

import childrens.improvement.local.process.ServerProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** The process that is the identity provider. Argument: port. */
final class IdentityMain {

    private IdentityMain() {}

    public static void main(String[] args) throws IOException {
        ServerProgram.endWithParent();
        Path signInPage = SignInPage.write(Path.of("sign-in.html"), LocalUsers.all());
        KeyProvider keys = new KeyProvider(List.of(SigningKey.keptIn(Path.of("signing-key.json"))));
        OAuth2Config config = new OAuth2Config(
                true,
                signInPage.toString(),
                null,
                false,
                new OAuth2TokenProvider(keys),
                Set.of(new UserTokens()),
                new NettyWrapper());
        new MockOAuth2Server(config, new Route[0]).start(InetAddress.getByName("localhost"), Integer.parseInt(args[0]));
        ServerProgram.ready("identity");
    }
}
