package childrens.improvement.alerting.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Links that nobody else can make. */
class LinkSignerTest {

    private static final String OLD = "old-key-old-key-old-key-old-key-old-key";
    private static final String NEW = "new-key-new-key-new-key-new-key-new-key";
    private static final Link LINK =
            new Link(UUID.fromString("00000000-0000-4000-8000-000000000001"), Instant.parse("2020-10-01T09:00:00Z"));

    @Test
    void a_link_is_read_as_it_was_written() {
        LinkSigner signer = new LinkSigner(List.of(NEW));
        assertThat(signer.read(signer.token(LINK))).contains(LINK);
    }

    @Test
    void a_link_of_the_key_before_is_still_believed_and_of_another_is_not() {
        String token = new LinkSigner(List.of(OLD)).token(LINK);
        assertThat(new LinkSigner(List.of(NEW, OLD)).read(token)).contains(LINK);
        assertThat(new LinkSigner(List.of(NEW)).read(token)).isEmpty();
    }

    @Test
    void a_link_with_any_character_changed_is_not_believed() {
        LinkSigner signer = new LinkSigner(List.of(NEW));
        String token = signer.token(LINK);
        for (int i = 0; i < token.indexOf('.'); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(signer.read(forged)).as(forged).isEmpty();
        }
    }

    @Test
    void what_is_no_link_at_all_is_not_read() {
        LinkSigner signer = new LinkSigner(List.of(NEW));
        for (String text :
                List.of("", ".", "a.b", "%.%", "a.b.c", "x".repeat(5000), signer.token(LINK) + "x".repeat(200))) {
            assertThat(signer.read(text)).isEmpty();
        }
    }

    @Test
    void without_a_key_nothing_is_believed_and_a_short_key_is_none() {
        assertThat(new LinkSigner(List.of()).read(new LinkSigner(List.of(NEW)).token(LINK)))
                .isEmpty();
        assertThatThrownBy(() -> new LinkSigner(List.of("short"))).hasMessageContaining("32");
    }
}
