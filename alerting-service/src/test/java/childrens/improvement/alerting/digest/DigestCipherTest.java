package childrens.improvement.alerting.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DigestCipherTest {

    private static final UUID LIST = UUID.fromString("11111111-1111-1111-1111-111111111111");

    private final DigestCipher cipher = new DigestCipher(key("the-first-key-of-thirty-two-byte"));

    @Test
    void what_is_kept_can_be_read_again_and_shows_nothing() {
        byte[] kept = cipher.encrypt(LIST, "C/1234 – überfällig");
        assertThat(cipher.decrypt(LIST, kept)).isEqualTo("C/1234 – überfällig");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("1234");
        assertThat(cipher.encrypt(LIST, "C/1234 – überfällig")).isNotEqualTo(kept);
    }

    @Test
    void it_is_for_this_list_and_this_key_only() {
        byte[] kept = cipher.encrypt(LIST, "C/1234");
        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(UUID.randomUUID(), kept));
        DigestCipher other = new DigestCipher(key("another-key-that-has-thirty-two-"));
        assertThatIllegalStateException().isThrownBy(() -> other.decrypt(LIST, kept));
        kept[kept.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(LIST, kept));
        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(LIST, new byte[] {1}));
    }

    @Test
    void a_child_has_one_hash_that_another_key_does_not_give() {
        assertThat(cipher.hash("c-1")).isEqualTo(cipher.hash("c-1")).isNotEqualTo(cipher.hash("c-2"));
        assertThat(new DigestCipher(key("another-key-that-has-thirty-two-")).hash("c-1"))
                .isNotEqualTo(cipher.hash("c-1"));
    }

    @Test
    void a_short_key_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DigestCipher(key("short")));
    }

    private static String key(String bytes) {
        return Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.US_ASCII));
    }
}
