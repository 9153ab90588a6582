package childrens.improvement.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.ingest.Upkeep;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A service that starts derives everything again when its definitions or {@link Upkeep#CODE} are others than before: so
 * nobody may change what is derived from the same definitions and forget the number. What was derived last stands in
 * {@code derived.properties}; {@code -Dderived.renew=true} writes it.
 */
class DerivedRowsTest {

    private static final Path KEPT = Path.of("src/test/resources/model/derived.properties");
    private static final int SEEDS = 60;
    private static final int STEPS = 150;
    private static final Duration HOP = Duration.ofDays(20);

    private final MessageDigest history = sha256();
    private final MessageDigest rows = sha256();

    @Test
    void other_rows_from_the_same_definitions_have_another_number() throws IOException {
        Map<String, String> kept = kept();
        Map<String, String> now = now();
        if (Boolean.getBoolean("derived.renew")) {
            write(now);
        }
        boolean sameQuestion = now.get("definitions").equals(kept.get("definitions"))
                && now.get("history").equals(kept.get("history"));
        if (sameQuestion && !now.get("rows").equals(kept.get("rows"))) {
            assertThat(now.get("code"))
                    .as("other rows are derived from the same definitions and events: raise Upkeep.CODE by one")
                    .isNotEqualTo(kept.get("code"));
        }
        assertThat(now)
                .as("definitions, histories or the number have changed: renew the file with -Dderived.renew=true")
                .isEqualTo(kept);
    }

    private Map<String, String> now() throws IOException {
        for (long seed = 1; seed <= SEEDS; seed++) {
            play(seed);
        }
        CadenceRun.rows(1).stream().map(Obligation::toString).sorted().forEach(row -> add(rows, row));
        Map<String, String> now = new TreeMap<>();
        now.put("code", Integer.toString(Upkeep.CODE));
        now.put("definitions", hex(sha256().digest(definitions())));
        now.put("history", hex(history.digest()));
        now.put("rows", hex(rows.digest()));
        return now;
    }

    private void play(long seed) {
        Generator generator = new Generator(seed);
        List<MeasureDefinition> definitions = Adoptions.adopted(generator.measures(), generator.revisions());
        MemoryEngine engine = new MemoryEngine(definitions, 1000);
        Instant clock = generator.begin();
        generator.revisions().forEach(each -> add(history, Adoptions.toJava(each)));
        for (Step step : generator.steps(STEPS)) {
            add(history, step.toJava());
            Instant until = step.event() == null ? step.clock() : Execution.sayableFrom(step.event());
            while (clock.isBefore(until)) {
                clock = clock.plus(HOP).isBefore(until) ? clock.plus(HOP) : until;
                engine.clock(clock);
            }
            if (step.event() != null) {
                clock = clock.plusMillis(1);
                engine.take(step.event(), clock);
            }
        }
        engine.tables().rows().stream().map(Obligation::toString).sorted().forEach(row -> add(rows, row));
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> kept() throws IOException {
        Map<String, String> kept = new TreeMap<>();
        for (String line : Files.readAllLines(KEPT)) {
            int equals = line.indexOf('=');
            kept.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return kept;
    }

    private static void write(Map<String, String> now) throws IOException {
        Files.write(
                KEPT,
                now.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList());
    }

    private static byte[] definitions() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(DerivedRowsTest.class.getResourceAsStream("/definitions/measures.yaml"))) {
            return file.readAllBytes();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
