package childrens.improvement.foundation.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class TextCipherTest {

    private final TextCipher cipher = new TextCipher("some.key", key(1));

    @Test
    void a_text_comes_back_for_its_one_thing_only() {
        byte[] encrypted = cipher.encrypt("child-1", "Nr. 4711 é");

        assertThat(cipher.decrypt("child-1", encrypted)).contains("Nr. 4711 é");
        assertThat(cipher.decrypt("child-2", encrypted)).isEmpty();
        assertThat(new TextCipher("some.key", key(2)).decrypt("child-1", encrypted))
                .isEmpty();
    }

    @Test
    void the_same_text_is_never_encrypted_to_the_same_bytes() {
        assertThat(cipher.encrypt("child-1", "4711")).isNotEqualTo(cipher.encrypt("child-1", "4711"));
        assertThat(new String(cipher.encrypt("child-1", "4711"), UTF_8)).doesNotContain("4711");
    }

    @Test
    void what_was_changed_is_not_read() {
        byte[] encrypted = cipher.encrypt("child-1", "4711");
        for (int i = 0; i < encrypted.length; i++) {
            byte[] changed = encrypted.clone();
            changed[i] ^= 1;
            assertThat(cipher.decrypt("child-1", changed)).isEmpty();
        }
        assertThat(cipher.decrypt("child-1", new byte[0])).isEmpty();
    }

    @Test
    void a_key_of_another_length_stops_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextCipher("some.key", Base64.getEncoder().encodeToString(new byte[16])))
                .withMessageContaining("some.key");
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
