package childrens.improvement.alerting.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import childrens.improvement.foundation.cipher.TextCipher;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Hides what is kept of a list, for this list only, and which child it is about. */
final class DigestCipher {

    private static final String HASH = "HmacSHA256";

    private final TextCipher texts;
    private final SecretKey hashKey;

    /** A cipher with a key of 32 bytes in base64. */
    DigestCipher(String key) {
        this.texts = new TextCipher("digest.key", key);
        this.hashKey = new SecretKeySpec(Base64.getDecoder().decode(key), HASH);
    }

    byte[] encrypt(UUID digest, String text) {
        return texts.encrypt(digest.toString(), text);
    }

    /**
     * The text.
     *
     * @throws IllegalStateException when it was encrypted with another key, or for another list, or was changed
     */
    String decrypt(UUID digest, byte[] encrypted) {
        return texts.decrypt(digest.toString(), encrypted)
                .orElseThrow(() -> new IllegalStateException("this list was kept with another key"));
    }

    /** The same for the same child; nobody without the key can tell which child it is. */
    byte[] hash(String child) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(hashKey);
            return mac.doFinal(child.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", impossible);
        }
    }
}
