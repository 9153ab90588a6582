package childrens.improvement.local.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The users of {@code users.yaml}. */
public final class LocalUsers {

    private LocalUsers() {}

    /** All of them, in the order of the file. */
    public static List<LocalUser> all() {
        try (InputStream file = Objects.requireNonNull(LocalUsers.class.getResourceAsStream("users.yaml"))) {
            return new YAMLMapper().readValue(file, new TypeReference<List<LocalUser>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("users.yaml", e);
        }
    }

    /** The one with that name. */
    public static Optional<LocalUser> named(String name) {
        return all().stream().filter(user -> user.name().equals(name)).findFirst();
    }
}
