package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.MeasureDefinition;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The measures that this system counts. */
@ApplicationScoped
public class Definitions {

    private final List<MeasureDefinition> measures;

    /** Reads the packaged definitions; a mistake in them stops the start. */
    public Definitions() {
        this.measures = read("/definitions/measures.yaml");
    }

    static List<MeasureDefinition> read(String resource) {
        JsonMapper yaml = JsonMapper.builder(new YAMLFactory())
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try (InputStream file = Objects.requireNonNull(Definitions.class.getResourceAsStream(resource), resource)) {
            return yaml.readValue(file, MeasuresFile.class).measures().stream()
                    .map(MeasuresFile.MeasureEntry::toDomain)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }

    /** All measures in the order of their codes. */
    public List<MeasureDefinition> all() {
        return measures;
    }

    /** The measure of a code; a code under which the plan prints it again gives the same one. */
    public Optional<MeasureDefinition> find(String code) {
        return measures.stream()
                .filter(measure ->
                        measure.code().equals(code) || measure.repeatedAs().contains(code))
                .findFirst();
    }
}
