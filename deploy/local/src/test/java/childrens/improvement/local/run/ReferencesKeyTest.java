package childrens.improvement.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesKeyTest {

    @Test
    void the_key_stays_with_its_data(@TempDir Path first, @TempDir Path second) {
        String key = ReferencesKey.keptIn(first);

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(ReferencesKey.keptIn(first)).isEqualTo(key);
        assertThat(ReferencesKey.keptIn(second)).isNotEqualTo(key);
    }
}
