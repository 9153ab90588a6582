package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.cadence.Catalogue;
import childrens.improvement.alerting.cadence.ListKind;
import childrens.improvement.alerting.digest.ListContent.Block;
import childrens.improvement.alerting.digest.ListPage.Heading;
import childrens.improvement.alerting.message.ListCounts.Count;
import childrens.improvement.alerting.message.Words;
import childrens.improvement.alerting.organisation.OrganisationDirectory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps lists as they are sent, and gives them back so: but for the rows of a child who has died. */
@ApplicationScoped
class DigestStore {

    private final DigestRepository digests;
    private final Catalogue catalogue;
    private final OrganisationDirectory directory;
    private final ListPage pages;
    private final ObjectMapper json;
    private final DigestConfig config;

    private final @Nullable DigestCipher cipher;

    DigestStore(
            DigestRepository digests,
            Catalogue catalogue,
            OrganisationDirectory directory,
            Words words,
            ObjectMapper json,
            DigestConfig config) {
        this.digests = digests;
        this.catalogue = catalogue;
        this.directory = directory;
        this.pages = new ListPage(words);
        this.json = json;
        this.config = config;
        this.cipher = config.key().map(DigestCipher::new).orElse(null);
    }

    /** Whether there is a key to keep lists with. */
    boolean isOpen() {
        return cipher != null;
    }

    /** Keeps the list, its page, its rows and its counts. */
    void keep(DigestEntity digest, JsonNode content, Instant now) {
        ListContent list = ListContent.of(content);
        Heading heading = new Heading(title(digest), digest.at, digest.since, digest.until);
        digest.content = cipher().encrypt(digest.id, content.toString());
        digest.page = cipher().encrypt(digest.id, pages.write(heading, list, lateness(digest, now)));
        digest.summary = text(list.blocks().stream().map(DigestStore::count).toList());
        digest.madeAt = now;
        digest.state = DigestEntity.MADE;
        List<ListRow> rows = list.rows();
        digests.addRows(
                digest.id,
                rows.stream().map(ListRow::id).toArray(String[]::new),
                rows.stream().map(this::child).toArray(byte[][]::new));
    }

    /** Of which child a row is, unreadable without the key. */
    private byte @Nullable [] child(ListRow row) {
        String subject = row.subject();
        return subject == null ? null : cipher().hash(subject);
    }

    /** The list as it was kept; only of one that is made. */
    Kept read(DigestEntity digest) {
        Set<String> hidden = new HashSet<>(digests.hiddenRows(digest.id));
        JsonNode content = tree(cipher().decrypt(digest.id, Objects.requireNonNull(digest.content)));
        SavedPage.remove(hidden, content);
        String page = cipher().decrypt(digest.id, Objects.requireNonNull(digest.page));
        return new Kept(content, SavedPage.without(hidden, page), hidden.size());
    }

    /** The counts of its blocks. */
    List<Count> counts(DigestEntity digest) {
        try {
            return json.readValue(Objects.requireNonNull(digest.summary), new TypeReference<>() {});
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("the counts of a list are damaged", notOurs);
        }
    }

    /** What the list is called, and whose it is. */
    String title(DigestEntity digest) {
        String kind = catalogue.kind(digest.kind).map(ListKind::title).orElse(digest.kind);
        return kind + ": "
                + directory.current().scopeName(digest.scope, digest.madeFor).orElse(digest.scope);
    }

    /** When it was made, where that was late. */
    @Nullable
    Instant lateness(DigestEntity digest, @Nullable Instant madeAt) {
        return madeAt != null && madeAt.isAfter(digest.at.plus(config.lateAfter())) ? madeAt : null;
    }

    private static Count count(Block block) {
        return new Count(block.title(), block.count());
    }

    private DigestCipher cipher() {
        return Objects.requireNonNull(cipher, "digest.key is not set");
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("a list is damaged", notOurs);
        }
    }

    /**
     * A list as it was kept.
     *
     * @param hidden how many of its rows are shown no more
     */
    record Kept(JsonNode content, String page, int hidden) {}
}
