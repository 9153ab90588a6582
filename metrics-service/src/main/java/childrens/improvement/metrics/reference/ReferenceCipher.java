package childrens.improvement.metrics.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the number of a subject, and for this subject only: AES-256 in GCM, with random bytes of its own for each.
 *
 * <p>The result is a byte for the format (1), the 12 random bytes, and the text with its tag.
 */
final class ReferenceCipher {

    private static final byte FORMAT = 1;
    private static final int KEY_BYTES = 32;
    private static final int RANDOM_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /** A cipher with a key of 32 bytes in base64. */
    ReferenceCipher(String key) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("references.key is not 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    byte[] encrypt(String subject, String number) {
        byte[] own = new byte[RANDOM_BYTES];
        random.nextBytes(own);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, subject, own).doFinal(number.getBytes(UTF_8));
            return ByteBuffer.allocate(1 + RANDOM_BYTES + text.length)
                    .put(FORMAT)
                    .put(own)
                    .put(text)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES in GCM", impossible);
        }
    }

    /** The number; empty when it was encrypted with another key, or for another subject, or was changed. */
    Optional<String> decrypt(String subject, byte[] encrypted) {
        if (encrypted.length < 1 + RANDOM_BYTES || encrypted[0] != FORMAT) {
            return Optional.empty();
        }
        byte[] own = new byte[RANDOM_BYTES];
        System.arraycopy(encrypted, 1, own, 0, RANDOM_BYTES);
        int from = 1 + RANDOM_BYTES;
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, subject, own);
            return Optional.of(new String(cipher.doFinal(encrypted, from, encrypted.length - from), UTF_8));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String subject, byte[] own) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, own));
        cipher.updateAAD(subject.getBytes(UTF_8));
        return cipher;
    }
}
