package childrens.improvement.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.message.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A message names things, not the numbers of measures. */
class WordsTest {

    private static final Path TARGETS = Path.of("..", "plan-service/src/main/resources/targets/targets.yaml");
    private static final Pattern MEASURE = Pattern.compile("^  - measure: (M\\d+)$");
    private static final Pattern RATED =
            Pattern.compile("kind: (at-least|at-most|band|every-one|maintain|none-left),.*status: agreed");

    @Test
    void every_measure_that_is_rated_has_words() throws IOException {
        List<String> rated = rated();
        Words words = WordsFile.read();

        assertThat(rated).hasSizeGreaterThan(60).contains("M003", "M060", "M103");
        assertThat(rated)
                .allSatisfy(measure -> assertThat(words.percentage(measure)).doesNotContain(measure))
                .allSatisfy(measure -> assertThat(words.counted(measure, 2))
                        .doesNotContain(measure)
                        .startsWith("2 "));
    }

    private static List<String> rated() throws IOException {
        List<String> rated = new ArrayList<>();
        String measure = "";
        for (String line : Files.readAllLines(TARGETS)) {
            var begins = MEASURE.matcher(line);
            if (begins.matches()) {
                measure = begins.group(1);
            } else if (line.contains("- {kind:") && RATED.matcher(line).find() && !rated.contains(measure)) {
                rated.add(measure);
            }
        }
        return rated;
    }
}
