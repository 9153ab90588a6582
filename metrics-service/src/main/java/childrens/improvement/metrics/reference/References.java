package childrens.improvement.metrics.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import childrens.improvement.foundation.cipher.TextCipher;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The council's own numbers, by pseudonym. */
@ApplicationScoped
public class References {

    private static final Logger LOG = Logger.getLogger(References.class);

    private final DataSource database;
    private final Optional<TextCipher> cipher;
    private final Optional<String> link;

    References(DataSource database, ReferenceConfig config) {
        this.database = database;
        this.cipher = config.key().map(key -> new TextCipher("references.key", key));
        this.link = config.link();
    }

    /**
     * The references of the subjects that have one. For answers to callers with child-level access only.
     *
     * @param subjects pseudonyms, as the rows have them
     */
    public Map<String, Reference> of(Collection<String> subjects) {
        if (cipher.isEmpty() || subjects.isEmpty()) {
            return Map.of();
        }
        Map<String, Reference> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select subject, encrypted from child_reference where subject = any (?)")) {
            query.setArray(
                    1, connection.createArrayOf("text", Set.copyOf(subjects).toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String subject = row.getString(1);
                    cipher.get()
                            .decrypt(subject, row.getBytes(2))
                            .ifPresentOrElse(
                                    number -> found.put(subject, new Reference(number, linkTo(number))),
                                    () -> LOG.error("A reference was encrypted with another key"));
                }
            }
        } catch (SQLException away) {
            throw new IllegalStateException("References cannot be read", away);
        }
        return found;
    }

    /**
     * The subjects of the council's own numbers. For callers with child-level access only, who have the numbers already.
     *
     * @param numbers as the case system has them
     */
    public Map<String, String> subjectsOf(Set<String> numbers) {
        if (cipher.isEmpty() || numbers.isEmpty()) {
            return Map.of();
        }
        Map<String, String> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select subject, encrypted from child_reference order by subject");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String subject = row.getString(1);
                cipher.get()
                        .decrypt(subject, row.getBytes(2))
                        .filter(numbers::contains)
                        .ifPresent(number -> found.put(number, subject));
            }
        } catch (SQLException away) {
            throw new IllegalStateException("References cannot be read", away);
        }
        return found;
    }

    /** Keeps numbers, each in place of the one before; all of them or none. */
    @Transactional
    void keep(Map<String, String> numbers) {
        TextCipher encrypting = cipher.orElseThrow(() -> ProblemException.unavailable(
                "References cannot be taken: the service has no key to encrypt them with.", Duration.ofMinutes(5)));
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into child_reference (subject, encrypted, received_at) values (?, ?, service_now())
                        on conflict (subject) do update
                        set encrypted = excluded.encrypted, received_at = excluded.received_at
                        """)) {
            for (Map.Entry<String, String> each : numbers.entrySet()) {
                upsert.setString(1, each.getKey());
                upsert.setBytes(2, encrypting.encrypt(each.getKey(), each.getValue()));
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException away) {
            throw new IllegalStateException("References cannot be kept", away);
        }
    }

    private @org.jspecify.annotations.Nullable String linkTo(String number) {
        return link.map(template -> template.replace("{reference}", URLEncoder.encode(number, UTF_8)))
                .orElse(null);
    }
}
