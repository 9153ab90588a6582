package childrens.improvement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file of the repository names one of the people whom the source plan names. */
class NamesTest {

    @Test
    void no_text_file_of_the_repository_holds_a_name() throws IOException {
        NameSearch search = new NameSearch(hashesOfNames());

        assertThat(search.filesSearched(repository())).hasSizeGreaterThan(200);
        assertThat(search.filesWithNames(repository())).isEmpty();
    }

    @Test
    void a_name_is_found_however_it_is_written(@TempDir Path folder) throws IOException {
        NameSearch search = new NameSearch(Set.of(NameSearch.hash("zebedee quux-marsh"), NameSearch.hash("wimbleton")));
        Files.writeString(folder.resolve("plain.txt"), "Lead: Zebedee\n  QUUX-Marsh, from May");
        Files.writeString(folder.resolve("surname.yaml"), "lead: \"[wimbleton]\"");
        Files.writeString(folder.resolve("wimbleton.txt"), "nothing in it");
        Files.writeString(folder.resolve("code.java"), "String zebedee_quux = \"marsh\"; // Zebedee Marsh");
        Files.createDirectories(folder.resolve("target"));
        Files.writeString(folder.resolve("target/built.txt"), "Zebedee Quux-Marsh");

        assertThat(search.filesWithNames(folder).stream().map(Path::toString))
                .containsExactlyInAnyOrder("plain.txt", "surname.yaml", "wimbleton.txt");
    }

    private static Path repository() {
        Path root = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
        assertThat(root.resolve("mvnw")).exists();
        return root;
    }

    private static Set<String> hashesOfNames() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/plan/name-hashes.txt"));
        return lines.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .collect(Collectors.toSet());
    }
}
