package childrens.improvement.plan.target;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.dated.Adoption;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.dated.Target.TargetStatement;
import childrens.improvement.plan.dated.Target.TargetVersion;
import childrens.improvement.plan.dated.Timeline;
import childrens.improvement.plan.edit.Body;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.history.Act;
import childrens.improvement.plan.history.Change;
import childrens.improvement.plan.history.History;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Has targets proposed by one post and decided by another; what held in the past is never rewritten. */
@ApplicationScoped
class TargetEditor {

    private static final BigDecimal ASSUMED = BigDecimal.valueOf(5);

    private final TargetRepository targets;
    private final TargetProposalRepository proposals;
    private final AdoptedTargets adopted;
    private final History history;
    private final ServiceClock clock;
    private final Caller caller;

    TargetEditor(
            TargetRepository targets,
            TargetProposalRepository proposals,
            AdoptedTargets adopted,
            History history,
            ServiceClock clock,
            Caller caller) {
        this.targets = targets;
        this.proposals = proposals;
        this.adopted = adopted;
        this.history = history;
        this.clock = clock;
        this.caller = caller;
    }

    TargetProposalEntity propose(String row, @Nullable JsonNode given, @Nullable String header) {
        TargetEntity target = targets.entityOfRow(row).orElseThrow(TargetEditor::noMeasure);
        TargetProposalEntity proposal = new TargetProposalEntity();
        Body body = Body.of(given);
        TargetBody.read(body, proposal, today());
        proposal.reason = body.requiredReason(header);
        body.finish("The target cannot be proposed as it is.");
        proposal.measure = target.measure;
        proposal.proposedBy = caller.post();
        proposal.proposedAt = clock.now();
        proposals.persistAndFlush(proposal);
        history.record(new Change(
                Act.SUBMITTED,
                "target",
                target.measure,
                null,
                null,
                TargetProposalResponse.from(proposal),
                proposal.reason));
        return proposal;
    }

    /** Approves or refuses a proposal, as somebody else than who made it; or withdraws it. */
    TargetProposalEntity decide(
            String measure,
            long id,
            String state,
            @Nullable JsonNode given,
            @Nullable String match,
            @Nullable String header) {
        TargetEntity target = targets.locked(measure).orElseThrow(TargetEditor::noMeasure);
        TargetProposalEntity proposal = proposals
                .locked(target.measure, id)
                .orElseThrow(() -> ProblemException.notFound("There is no such proposal."));
        IfMatch.check(match, proposal.version);
        Body body = Body.of(given);
        String reason = body.requiredReason(header);
        body.finish("It is not said why.");
        if (!proposal.state.equals(TargetProposalEntity.PROPOSED)) {
            throw ProblemException.conflict("It is " + proposal.state + " already.");
        }
        boolean withdrawn = state.equals(TargetProposalEntity.WITHDRAWN);
        if (!withdrawn && proposal.proposedBy.equals(caller.post())) {
            throw ProblemException.conflict("Nobody decides about what their own post has proposed.");
        }
        proposal.state = state;
        proposal.decidedBy = caller.post();
        proposal.decidedAt = clock.now();
        proposal.decision = reason;
        proposal.version++;
        if (state.equals(TargetProposalEntity.AGREED)) {
            adopt(target, proposal, reason);
        } else {
            Object after = TargetProposalResponse.from(proposal);
            history.record(new Change(Act.CHANGED, "target", target.measure, null, null, after, reason));
        }
        return proposal;
    }

    /** Puts what another place of the plan says in the place of what is adopted, which becomes a statement itself. */
    TargetEntity adopt(
            String row, int position, @Nullable JsonNode given, @Nullable String match, @Nullable String header) {
        TargetEntity entity = targets.locked(row).orElseThrow(TargetEditor::noMeasure);
        IfMatch.check(match, entity.version);
        Target target = entity.toDomain();
        if (position < 0 || position >= target.statements().size()) {
            throw ProblemException.notFound("There is no such statement.");
        }
        Body body = Body.of(given);
        LocalDate from = body.requiredDay("from", today());
        if (from.isBefore(today())) {
            body.fault("from", "must not be before today, " + today() + ": what held before stays as it was");
        }
        String reason = body.requiredReason(header);
        body.finish("The statement cannot be adopted as it is.");
        TargetVersion before = Timeline.on(from, target.versions()).orElse(null);
        TargetStatement chosen = target.statements().get(position);
        List<TargetStatement> statements = new ArrayList<>(target.statements());
        statements.remove(position);
        if (before != null) {
            statements.add(new TargetStatement(
                    before.kind(),
                    before.value(),
                    before.upper(),
                    before.direction(),
                    before.status(),
                    before.source(),
                    "Adopted until " + from + ". " + reason));
        }
        TargetVersion version = new TargetVersion(
                chosen.kind(),
                chosen.value(),
                chosen.upper(),
                before == null ? null : before.part(),
                chosen.direction(),
                before == null ? ASSUMED : before.tolerance(),
                before == null || before.toleranceAssumed(),
                from,
                null,
                chosen.status(),
                chosen.source());
        keep(entity, target, with(target, false, version, statements), reason);
        return entity;
    }

    private void adopt(TargetEntity entity, TargetProposalEntity proposal, String reason) {
        if (proposal.fromOn.isBefore(today())) {
            throw ProblemException.conflict("Its first day, " + proposal.fromOn
                    + ", is over, and what held in the past is not rewritten. Propose it for a later day.");
        }
        Target target = entity.toDomain();
        TargetVersion before = Timeline.on(proposal.fromOn, versions(target, proposal.further, proposal.part))
                .orElse(null);
        BigDecimal tolerance = proposal.tolerance;
        boolean goesOn = tolerance == null && before != null;
        TargetVersion version = new TargetVersion(
                proposal.kind,
                proposal.value,
                proposal.upper,
                proposal.part,
                proposal.direction,
                goesOn && before != null ? before.tolerance() : Objects.requireNonNullElse(tolerance, ASSUMED),
                goesOn && before != null ? before.toleranceAssumed() : tolerance == null,
                proposal.fromOn,
                null,
                TargetProposalEntity.AGREED,
                proposal.source);
        keep(entity, target, with(target, proposal.further, version, target.statements()), reason);
    }

    private void keep(TargetEntity entity, Target before, Target after, String reason) {
        entity.keep(after);
        entity.version++;
        targets.flush();
        history.record(new Change(Act.APPROVED, "target", entity.measure, null, before, after, reason));
        adopted.publish();
    }

    private static Target with(
            Target target, boolean further, TargetVersion version, List<TargetStatement> statements) {
        List<TargetVersion> beside = further
                ? target.conditions().stream()
                        .filter(each -> !Objects.equals(each.part(), version.part()))
                        .toList()
                : List.of();
        List<TargetVersion> changed = new ArrayList<>(beside);
        changed.addAll(Adoption.of(versions(target, further, version.part()), version));
        return new Target(
                target.measure(),
                target.repeatedAs(),
                target.lead(),
                target.leadAssumed(),
                further ? target.versions() : changed,
                further ? changed : target.conditions(),
                statements);
    }

    /** The line of versions that a version belongs to: a condition has one for each part. */
    private static List<TargetVersion> versions(Target target, boolean further, @Nullable String part) {
        return further
                ? target.conditions().stream()
                        .filter(each -> Objects.equals(each.part(), part))
                        .toList()
                : target.versions();
    }

    private static ProblemException noMeasure() {
        return ProblemException.notFound("There is no such measure.");
    }

    /** The day in London. */
    LocalDate today() {
        return London.dayOf(clock.now());
    }
}
