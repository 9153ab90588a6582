package childrens.improvement.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that signs the tokens: made at the first start, and kept, so that tokens outlive a restart. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static JWK keptIn(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.writeString(file, made().toJSONString());
        }
        try {
            return JWK.parse(Files.readString(file));
        } catch (ParseException e) {
            throw new IOException("unreadable key " + file.toAbsolutePath(), e);
        }
    }

    private static JWK made() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK cannot make an RSA key", e);
        }
    }
}
