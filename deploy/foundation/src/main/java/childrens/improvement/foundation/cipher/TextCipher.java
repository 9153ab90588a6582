package childrens.improvement.foundation.cipher;

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
 * Encrypts what is kept about something, and for this one thing only: AES-256 in GCM, with random bytes of its own for each
 * text.
 *
 * <p>The result is a byte for the format (1), the 12 random bytes, and the text with its tag.
 */
public final class TextCipher {

    private static final byte FORMAT = 1;
    private static final int KEY_BYTES = 32;
    private static final int RANDOM_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /**
     * A cipher.
     *
     * @param setting the name of the setting that holds the key, for the error
     * @param key 32 bytes in base64
     * @throws IllegalArgumentException when it is of another length
     */
    public TextCipher(String setting, String key) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(setting + " is not 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** The text for this one thing. */
    public byte[] encrypt(String about, String text) {
        byte[] own = new byte[RANDOM_BYTES];
        random.nextBytes(own);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, about, own).doFinal(text.getBytes(UTF_8));
            return ByteBuffer.allocate(1 + RANDOM_BYTES + hidden.length)
                    .put(FORMAT)
                    .put(own)
                    .put(hidden)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES in GCM", impossible);
        }
    }

    /** The text; empty when it was encrypted with another key, or for another thing, or was changed. */
    public Optional<String> decrypt(String about, byte[] encrypted) {
        if (encrypted.length < 1 + RANDOM_BYTES || encrypted[0] != FORMAT) {
            return Optional.empty();
        }
        byte[] own = new byte[RANDOM_BYTES];
        System.arraycopy(encrypted, 1, own, 0, RANDOM_BYTES);
        int from = 1 + RANDOM_BYTES;
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, about, own);
            return Optional.of(new String(cipher.doFinal(encrypted, from, encrypted.length - from), UTF_8));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String about, byte[] own) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, own));
        cipher.updateAAD(about.getBytes(UTF_8));
        return cipher;
    }
}
