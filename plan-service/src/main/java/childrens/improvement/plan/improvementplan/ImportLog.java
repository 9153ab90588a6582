package childrens.improvement.plan.improvementplan;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.history.History;
import childrens.improvement.plan.importing.DocumentReader;
import childrens.improvement.plan.merging.Step;
import childrens.improvement.plan.merging.Step.Outcome;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every document that was imported, with what it changed and where it met what people had changed. */
@ApplicationScoped
class ImportLog {

    private final DocumentReader<Plan> reader = DocumentReader.of(Plan.class, "plan");
    private final EntityManager database;
    private final History history;
    private final ServiceClock clock;
    private final ObjectMapper json;

    ImportLog(EntityManager database, History history, ServiceClock clock, ObjectMapper json) {
        this.database = database;
        this.history = history;
        this.clock = clock;
        this.json = json;
    }

    /** Keeps the document that was the first of its year. */
    void add(Plan document, String hash, int added, List<ImportConflict> conflicts) {
        insert(document, hash, new long[] {added, 0, 0}, conflicts);
    }

    /** Keeps a document with what it changed. */
    void add(Plan document, String hash, List<Step> steps, List<ImportConflict> conflicts) {
        long[] counts = {
            count(steps, Outcome.ADDED),
            count(steps, Outcome.CHANGED) + count(steps, Outcome.RESTORED),
            count(steps, Outcome.ARCHIVED)
        };
        insert(document, hash, counts, conflicts);
    }

    /** The document that was imported last. */
    Optional<Plan> last(String year) {
        List<?> found = database.createNativeQuery(
                        "select cast(document as text) from plan_import where plan_year = :year order by id desc limit 1",
                        String.class)
                .setParameter("year", year)
                .getResultList();
        return found.stream().findFirst().map(text -> reader.kept((String) text));
    }

    /** The imports of the year before an import, newest first. */
    List<ImportResponse> before(String year, long id, int limit) {
        List<ImportResponse> found = new ArrayList<>();
        for (Object each : database.createNativeQuery("""
                                select id, at, post, added, changed, archived, cast(conflicts as text) as conflicts
                                from plan_import where plan_year = :year and id < :id order by id desc limit :limit
                                """, Tuple.class)
                .setParameter("year", year)
                .setParameter("id", id)
                .setParameter("limit", limit)
                .getResultList()) {
            found.add(response((Tuple) each));
        }
        return found;
    }

    private ImportResponse response(Tuple row) {
        try {
            return new ImportResponse(
                    ((Number) row.get("id")).longValue(),
                    instant(row.get("at")),
                    (String) row.get("post"),
                    (int) row.get("added"),
                    (int) row.get("changed"),
                    (int) row.get("archived"),
                    json.readTree((String) row.get("conflicts")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an import cannot be read", e);
        }
    }

    private static Instant instant(Object at) {
        return at instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) at;
    }

    private void insert(Plan document, String hash, long[] counts, List<ImportConflict> conflicts) {
        database.createNativeQuery("""
                        insert into plan_import
                            (plan_year, at, post, content_hash, document, added, changed, archived, conflicts)
                        values (:year, :at, :post, :hash, cast(:document as json), :added, :changed, :archived,
                            cast(:conflicts as jsonb))
                        """)
                .setParameter("year", document.year())
                .setParameter("at", clock.now())
                .setParameter("post", history.post())
                .setParameter("hash", hash)
                .setParameter("document", text(document))
                .setParameter("added", counts[0])
                .setParameter("changed", counts[1])
                .setParameter("archived", counts[2])
                .setParameter("conflicts", text(conflicts))
                .executeUpdate();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document cannot be written", e);
        }
    }

    private static long count(List<Step> steps, Outcome outcome) {
        return steps.stream().filter(step -> step.outcome() == outcome).count();
    }
}
