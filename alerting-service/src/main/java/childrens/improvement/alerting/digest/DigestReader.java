package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.breach.Position;
import childrens.improvement.alerting.breach.ReadAudit;
import childrens.improvement.alerting.delivery.DeliveryConfig;
import childrens.improvement.alerting.digest.DigestFilter.Condition;
import childrens.improvement.alerting.digest.DigestReach.Scopes;
import childrens.improvement.alerting.digest.DigestResponse.SentTo;
import childrens.improvement.alerting.digest.DigestStore.Kept;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads lists within the caller's reach, and records each one that was read. */
@ApplicationScoped
class DigestReader {

    private static final String REACHED = "(:reachesAll = true or d.scope in (:reached))";

    private final EntityManager database;
    private final DigestRepository digests;
    private final DigestStore store;
    private final DigestReach reach;
    private final ReadAudit audit;
    private final DeliveryConfig delivery;

    DigestReader(
            EntityManager database,
            DigestRepository digests,
            DigestStore store,
            DigestReach reach,
            ReadAudit audit,
            DeliveryConfig delivery) {
        this.database = database;
        this.digests = digests;
        this.store = store;
        this.reach = reach;
        this.audit = audit;
        this.delivery = delivery;
    }

    /** The list of the day; 404 when there is none in reach. */
    @Transactional
    Read ofDay(String kind, String scope, LocalDate day, Instant now, @Nullable String purpose) {
        return digests.find("kind = ?1 and scope = ?2 and madeFor = ?3", kind, scope, day)
                .firstResultOptional()
                .map(digest -> read(digest, now, "GET /v1/digests/{team}", purpose))
                .orElseThrow(DigestReader::notFound);
    }

    /** The list with the id; 404 when there is none in reach. */
    @Transactional
    Read one(UUID id, Instant now, @Nullable String purpose) {
        return digests.findByIdOptional(id)
                .map(digest -> read(digest, now, "GET /pages/digests/{id}", purpose))
                .orElseThrow(DigestReader::notFound);
    }

    /** A page: the newest first, of those that were due at the instant of the first page. */
    @Transactional
    DigestPageResponse page(DigestFilter filter, Instant at, @Nullable Position after, int limit) {
        Scopes reached = reach.at(at);
        Condition asked = filter.condition();
        String text =
                asked.text() + (after == null ? "" : " and (d.at < :lastAt or d.at = :lastAt and d.id < :lastId)");
        TypedQuery<DigestEntity> query = query(
                "select d from DigestEntity d where " + text + " and " + REACHED + " order by d.at desc, d.id desc",
                DigestEntity.class,
                asked,
                at,
                reached);
        if (after != null) {
            query.setParameter("lastAt", after.openedAt()).setParameter("lastId", after.id());
        }
        List<DigestEntity> found = query.setMaxResults(limit + 1).getResultList();
        List<DigestEntity> page = found.subList(0, Math.min(limit, found.size()));
        long withheld = query(
                        "select count(d) from DigestEntity d where " + asked.text() + " and not " + REACHED,
                        Long.class,
                        asked,
                        at,
                        reached)
                .getSingleResult();
        DigestEntity last = found.size() > limit ? page.get(limit - 1) : null;
        return new DigestPageResponse(
                page.stream().map(this::summary).toList(),
                last == null ? null : new Position(at, last.at, last.id).cursor(),
                withheld);
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, Condition asked, Instant at, Scopes reached) {
        TypedQuery<T> query = database.createQuery(text, type);
        asked.parameters().forEach(query::setParameter);
        return query.setParameter("asOf", at)
                .setParameter("reachesAll", reached.all())
                .setParameter("reached", reached.some().isEmpty() ? Set.of("") : reached.some());
    }

    private Read read(DigestEntity digest, Instant now, String what, @Nullable String purpose) {
        if (!reach.at(now).holds(digest.scope) || !digest.state.equals(DigestEntity.MADE)) {
            throw notFound();
        }
        audit.recordList(what, digest.id, purpose);
        Kept kept = store.read(digest);
        Instant madeAt = Objects.requireNonNull(digest.madeAt);
        DigestResponse response = new DigestResponse(
                digest.id,
                digest.kind,
                digest.scope,
                store.title(digest),
                digest.madeFor,
                DigestResponse.london(digest.at),
                DigestResponse.london(digest.since),
                DigestResponse.london(digest.until),
                DigestResponse.london(madeAt),
                store.lateness(digest, madeAt) != null,
                sentTo(digest.id),
                kept.hidden(),
                kept.content().path("changed"),
                kept.content().path("blocks"),
                kept.content().path("counts"),
                kept.content().path("withheld").asLong());
        return new Read(response, kept.page());
    }

    private List<SentTo> sentTo(UUID digest) {
        List<?> rows = database.createNativeQuery("select r.post, r.why, r.message, m.address, m.state"
                        + " from digest_recipient r left join message m on m.id = r.message"
                        + " where r.digest = :digest order by r.post")
                .setParameter("digest", digest)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new SentTo((String) row[0], (String) row[1], (UUID) row[2], (String) row[3], (String) row[4]))
                .toList();
    }

    private DigestSummaryResponse summary(DigestEntity digest) {
        boolean made = digest.state.equals(DigestEntity.MADE);
        return new DigestSummaryResponse(
                digest.id,
                digest.kind,
                digest.scope,
                store.title(digest),
                digest.madeFor,
                DigestResponse.london(digest.at),
                digest.state,
                digest.because,
                digest.madeAt == null ? null : DigestResponse.london(digest.madeAt),
                made ? store.counts(digest) : List.of(),
                made ? delivery.pages() + "/pages/digests/" + digest.id : null);
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no such list in your reach.");
    }

    /** A list, and its page. */
    record Read(DigestResponse list, String page) {}
}
