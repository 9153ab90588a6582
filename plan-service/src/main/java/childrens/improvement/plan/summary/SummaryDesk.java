package childrens.improvement.plan.summary;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.history.Act;
import childrens.improvement.plan.history.Change;
import childrens.improvement.plan.history.History;
import childrens.improvement.plan.quarter.Figures;
import childrens.improvement.plan.summary.draft.Draft;
import childrens.improvement.plan.summary.draft.DraftRule;
import childrens.improvement.plan.summary.draft.NumberLink;
import childrens.improvement.plan.summary.draft.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Editing and approving: each change raises the version, nobody approves what their own post edited. */
@ApplicationScoped
class SummaryDesk {

    private static final String KIND = "executive-summary";

    private final SummaryBook book;
    private final Figures figures;
    private final History history;
    private final Caller caller;
    private final ServiceClock clock;

    SummaryDesk(SummaryBook book, Figures figures, History history, Caller caller, ServiceClock clock) {
        this.book = book;
        this.figures = figures;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    SummaryResponse read(String year, String quarter) {
        Draft draft = DraftRule.of(figures.of(year, quarter, "council"));
        return response(year, quarter, draft, book.find(year, quarter));
    }

    /** The draft for the objectives and readings of one area; only the whole plan's is edited and approved. */
    @Transactional
    SummaryResponse read(String year, String quarter, String area) {
        return response(year, quarter, DraftRule.of(figures.of(year, quarter, "area:" + area)), null);
    }

    @Transactional
    SummaryResponse edit(String year, String quarter, @Nullable String ifMatch, SummaryRequest request) {
        QuarterFigures now = figures.of(year, quarter, "council");
        refuseClosed(now);
        Draft draft = DraftRule.of(now);
        SummaryEntity kept = book.lock(year, quarter);
        Versions.check(ifMatch, kept == null ? 0 : kept.version);
        EditedSummary before = kept == null ? null : book.content(kept);
        EditedSummary after = EditedSummary.of(request, numbers(draft));
        SummaryEntity entity = kept == null ? new SummaryEntity() : kept;
        entity.version = kept == null ? 1 : kept.version + 1;
        entity.state = SummaryEntity.EDITED;
        entity.content = book.text(after);
        entity.editedBy = caller.post();
        entity.editedAt = clock.now();
        entity.approvedBy = null;
        entity.approvedAt = null;
        if (kept == null) {
            entity.year = year;
            entity.quarter = quarter;
            book.add(entity);
        }
        Act act = before == null ? Act.CREATED : Act.CHANGED;
        history.record(new Change(act, KIND, quarter, year, before, after, request.why()));
        return response(year, quarter, draft, entity);
    }

    @Transactional
    SummaryResponse approve(String year, String quarter, @Nullable String ifMatch) {
        QuarterFigures now = figures.of(year, quarter, "council");
        refuseClosed(now);
        SummaryEntity kept = book.lock(year, quarter);
        Versions.check(ifMatch, kept == null ? 0 : kept.version);
        if (kept == null) {
            throw ProblemException.conflict("Nobody has edited the summary of this quarter yet.");
        }
        if (kept.editedBy.equals(caller.post())) {
            throw ProblemException.conflict("Who edited the summary does not approve it.");
        }
        if (!kept.state.equals(SummaryEntity.APPROVED)) {
            EditedSummary content = book.content(kept);
            kept.version++;
            kept.state = SummaryEntity.APPROVED;
            kept.approvedBy = caller.post();
            kept.approvedAt = clock.now();
            history.record(new Change(Act.APPROVED, KIND, quarter, year, content, content, null));
        }
        return response(year, quarter, DraftRule.of(now), kept);
    }

    private static void refuseClosed(QuarterFigures figures) {
        if (figures.state().equals("closed")) {
            throw ProblemException.conflict("The quarter is closed.");
        }
    }

    private static Map<String, List<NumberLink>> numbers(Draft draft) {
        Map<String, List<NumberLink>> numbers = new LinkedHashMap<>();
        for (Sentence sentence : draft.all()) {
            numbers.put(Objects.requireNonNull(sentence.id()), sentence.numbers());
        }
        return numbers;
    }

    private SummaryResponse response(String year, String quarter, Draft draft, @Nullable SummaryEntity kept) {
        if (kept == null) {
            return new SummaryResponse(year, quarter, "draft", 0, draft, null, List.of());
        }
        EditedSummary content = book.content(kept);
        Instant approved = kept.approvedAt;
        return new SummaryResponse(
                year,
                quarter,
                kept.state,
                kept.version,
                draft,
                new SummaryResponse.Edited(
                        content.goingWell(),
                        content.worriedAbout(),
                        kept.editedBy,
                        London.at(kept.editedAt),
                        kept.approvedBy,
                        approved == null ? null : London.at(approved)),
                content.away());
    }
}
