package childrens.improvement.metrics.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the case system may say that a measure listens to, as {@code vocabulary.txt} beside this class has it. */
final class Vocabulary {

    private static final Map<String, List<String>> TYPES = new LinkedHashMap<>();
    private static final Map<String, List<String>> MEMBERS = new LinkedHashMap<>();

    static {
        try (InputStream file = Vocabulary.class.getResourceAsStream("/model/vocabulary.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.trim().split("\\s+")))
                    .forEach(words -> (words.get(0).matches("M\\d+") ? TYPES : MEMBERS)
                            .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                            .addAll(words.subList(1, words.size())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Vocabulary() {}

    /** Measures that the tester knows how to feed. */
    static List<String> measures() {
        return List.copyOf(TYPES.keySet());
    }

    /** Measures that are played more often than others, once more for each time that they stand here. */
    static List<String> often() {
        return MEMBERS.getOrDefault("often", List.of());
    }

    /** Measures that count the same series, each a part of it: what one leaves open keeps the other's laid out. */
    static List<String> together() {
        return MEMBERS.getOrDefault("together", List.of());
    }

    /** Types of events that a measure listens to; the more often one stands there the likelier it is. */
    static List<String> types(String measure) {
        return TYPES.get(measure);
    }

    /** Kinds of visits that a measure counts, as {@code visits} beside its types has it. */
    static List<String> visits(String measure) {
        return MEMBERS.getOrDefault(measure + ".visits", List.of());
    }

    /**
     * Members of a type: a name alone is a record's id, with a question mark in front one that may be absent; {@code
     * name=a|b|} is a choice, in which nothing leaves the member out and {@code #6} is a number.
     */
    static List<String> members(String type) {
        return MEMBERS.getOrDefault(type, List.of());
    }
}
