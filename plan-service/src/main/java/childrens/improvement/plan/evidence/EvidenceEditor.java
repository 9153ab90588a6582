package childrens.improvement.plan.evidence;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.edit.Body;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.history.Act;
import childrens.improvement.plan.history.Change;
import childrens.improvement.plan.history.History;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds, changes and archives evidence, each with its entry in the history. */
@ApplicationScoped
class EvidenceEditor {

    static final List<String> KINDS = List.of(
            "audit-theme",
            "dip-sample",
            "feedback-children",
            "feedback-families",
            "external-review",
            "complaint-theme",
            "compliment");

    private static final String KIND = "evidence";

    private final EvidenceRepository evidence;
    private final History history;
    private final ServiceClock clock;
    private final Caller caller;

    EvidenceEditor(EvidenceRepository evidence, History history, ServiceClock clock, Caller caller) {
        this.evidence = evidence;
        this.history = history;
        this.clock = clock;
        this.caller = caller;
    }

    EvidenceEntity create(String objective, @Nullable JsonNode given, @Nullable String header) {
        EvidenceEntity added = new EvidenceEntity();
        added.year =
                evidence.yearOf(objective).orElseThrow(() -> ProblemException.notFound("There is no such objective."));
        added.objective = objective;
        added.post = caller.post();
        Body body = Body.of(given);
        read(added, body);
        String reason = body.reason(header);
        finish(body);
        added.id = evidence.freshId(objective);
        evidence.persistAndFlush(added);
        history.record(Change.created(KIND, added.id, added.year, EvidenceResponse.from(added), reason));
        return added;
    }

    EvidenceEntity replace(
            String objective, String id, @Nullable JsonNode given, @Nullable String match, @Nullable String header) {
        EvidenceEntity changed = locked(objective, id, match, false);
        EvidenceResponse before = EvidenceResponse.from(changed);
        Body body = Body.of(given).without("id", "objective", "by", "plan", "archived", "version");
        read(changed, body);
        String reason = body.requiredReason(header);
        finish(body);
        changed.version++;
        evidence.flush();
        history.record(Change.changed(KIND, id, changed.year, before, EvidenceResponse.from(changed), reason));
        return changed;
    }

    EvidenceEntity archive(
            String objective, String id, @Nullable JsonNode given, @Nullable String match, @Nullable String header) {
        return hideOrShow(locked(objective, id, match, false), Act.ARCHIVED, Body.of(given), header);
    }

    EvidenceEntity restore(
            String objective, String id, @Nullable JsonNode given, @Nullable String match, @Nullable String header) {
        return hideOrShow(locked(objective, id, match, true), Act.RESTORED, Body.of(given), header);
    }

    /** Hides one, or shows it again. */
    private EvidenceEntity hideOrShow(EvidenceEntity kept, Act act, Body body, @Nullable String header) {
        EvidenceResponse before = EvidenceResponse.from(kept);
        String reason = body.requiredReason(header);
        finish(body);
        kept.archived = act == Act.ARCHIVED;
        kept.version++;
        evidence.flush();
        history.record(new Change(act, KIND, kept.id, kept.year, before, EvidenceResponse.from(kept), reason));
        return kept;
    }

    private void read(EvidenceEntity into, Body body) {
        LocalDate today = London.dayOf(clock.now());
        into.on = body.requiredDay("on", today);
        if (into.on.isAfter(today)) {
            body.fault("on", "must not be after today, " + today);
        }
        String kind = body.choice("kind", KINDS);
        if (!body.has("kind")) {
            body.fault("kind", "is needed: one of " + String.join(", ", KINDS));
        }
        into.kind = String.valueOf(kind);
        into.source = body.required("source");
        into.finding = body.required("finding");
        into.changed = body.required("changed");
    }

    private static void finish(Body body) {
        body.finish("The evidence cannot be kept as it is.");
    }

    private EvidenceEntity locked(String objective, String id, @Nullable String match, boolean archived) {
        EvidenceEntity found = evidence.locked(objective, id)
                .filter(each -> each.archived == archived)
                .orElseThrow(() -> ProblemException.notFound("There is no such evidence."));
        IfMatch.check(match, found.version);
        return found;
    }
}
