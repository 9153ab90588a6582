package childrens.improvement.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredKeyTest {

    @Test
    void the_key_stays_with_its_data(@TempDir Path first, @TempDir Path second) {
        String key = StoredKey.keptIn(first, "references");

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(StoredKey.keptIn(first, "references")).isEqualTo(key);
        assertThat(StoredKey.keptIn(second, "references")).isNotEqualTo(key);
    }
}
