package childrens.improvement.plan.summary;

import childrens.improvement.plan.finding.EditedNumber;
import childrens.improvement.plan.summary.draft.Sentence;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The executive summaries as they are kept. */
@ApplicationScoped
public class SummaryBook {

    private final EntityManager database;
    private final ObjectMapper json;

    SummaryBook(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The numbers of a quarter's edited summary that are not those of their readings. */
    @Transactional
    public List<EditedNumber> editedAway(String year, String quarter) {
        SummaryEntity kept = find(year, quarter);
        return kept == null ? List.of() : content(kept).away();
    }

    /** The summary of a quarter as it was written; empty where nobody has written one. */
    @Transactional
    public Optional<WrittenWords> words(String year, String quarter) {
        return Optional.ofNullable(find(year, quarter)).map(kept -> {
            EditedSummary content = content(kept);
            return new WrittenWords(
                    kept.state.equals(SummaryEntity.APPROVED),
                    content.goingWell().stream().map(Sentence::text).toList(),
                    content.worriedAbout().stream().map(Sentence::text).toList());
        });
    }

    /** Whether a content is that of a summary. */
    public boolean understands(String content) {
        try {
            EditedSummary read = json.readValue(content, EditedSummary.class);
            return read != null && read.goingWell() != null && read.worriedAbout() != null && read.drafted() != null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    @Nullable
    SummaryEntity find(String year, String quarter) {
        return database.find(SummaryEntity.class, new SummaryKey(year, quarter));
    }

    /** The same, and nobody else changes it meanwhile. */
    @Nullable
    SummaryEntity lock(String year, String quarter) {
        return database.find(SummaryEntity.class, new SummaryKey(year, quarter), LockModeType.PESSIMISTIC_WRITE);
    }

    void add(SummaryEntity entity) {
        database.persist(entity);
        database.flush();
    }

    EditedSummary content(SummaryEntity entity) {
        try {
            return json.readValue(entity.content, EditedSummary.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("executive summary of " + entity.quarter, e);
        }
    }

    String text(EditedSummary summary) {
        try {
            return json.writeValueAsString(summary);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("executive summary", e);
        }
    }
}
