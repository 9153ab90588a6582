package childrens.improvement.alerting.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what is kept of a list, and for this list only: AES-256 in GCM, with random bytes of its own for each text.
 *
 * <p>The result is a byte for the format (1), the 12 random bytes, and the text with its tag.
 */
final class DigestCipher {

    private static final byte FORMAT = 1;
    private static final int KEY_BYTES = 32;
    private static final int RANDOM_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecretKey hashKey;
    private final SecureRandom random = new SecureRandom();

    /** A cipher with a key of 32 bytes in base64. */
    DigestCipher(String key) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("digest.key is not 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
        this.hashKey = new SecretKeySpec(bytes, "HmacSHA256");
    }

    byte[] encrypt(UUID digest, String text) {
        byte[] own = new byte[RANDOM_BYTES];
        random.nextBytes(own);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, digest, own).doFinal(text.getBytes(UTF_8));
            return ByteBuffer.allocate(1 + RANDOM_BYTES + hidden.length)
                    .put(FORMAT)
                    .put(own)
                    .put(hidden)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES in GCM", impossible);
        }
    }

    /**
     * The text.
     *
     * @throws IllegalStateException when it was encrypted with another key, or for another list, or was changed
     */
    String decrypt(UUID digest, byte[] encrypted) {
        int from = 1 + RANDOM_BYTES;
        if (encrypted.length < from || encrypted[0] != FORMAT) {
            throw new IllegalStateException("this is no text of a list");
        }
        byte[] own = new byte[RANDOM_BYTES];
        System.arraycopy(encrypted, 1, own, 0, RANDOM_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, digest, own);
            return new String(cipher.doFinal(encrypted, from, encrypted.length - from), UTF_8);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException("this list was kept with another key", notOurs);
        }
    }

    /** The same for the same child; nobody without the key can tell which child it is. */
    byte[] hash(String child) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashKey);
            return mac.doFinal(child.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", impossible);
        }
    }

    private Cipher cipher(int mode, UUID digest, byte[] own) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, own));
        cipher.updateAAD(digest.toString().getBytes(UTF_8));
        return cipher;
    }
}
