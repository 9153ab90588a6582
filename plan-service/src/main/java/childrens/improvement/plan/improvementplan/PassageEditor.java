package childrens.improvement.plan.improvementplan;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.paging.ListPage;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds, changes and archives passages; each says which post wrote it, and when. */
@ApplicationScoped
class PassageEditor {

    private final PlanRepository plans;
    private final PartWriter writer;
    private final Caller caller;
    private final ServiceClock clock;

    PassageEditor(PlanRepository plans, PartWriter writer, Caller caller, ServiceClock clock) {
        this.plans = plans;
        this.writer = writer;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those that are not archived, or those that are, place by place. */
    Page<PassageResponse> page(String year, boolean archived, @Nullable String limit, @Nullable String cursor) {
        return ListPage.of(
                plans.existing(year).passages.stream()
                        .filter(passage -> passage.archived == archived)
                        .sorted(Comparator.<PassageEntity, Place>comparing(passage -> passage.place)
                                .thenComparing(passage -> passage.position))
                        .map(PassageEntity::state)
                        .toList(),
                PassageResponse::id,
                limit,
                cursor);
    }

    PassageEntity find(String year, String code) {
        return of(plans.existing(year), code);
    }

    PassageEntity create(String year, Given given) {
        PlanEntity plan = writer.open(year);
        JsonNode word = given.take("place");
        Optional<Place> place = word == null ? Optional.empty() : Place.of(word.asText());
        if (place.isEmpty()) {
            given.fault("/place", "is needed: one such as going-well, worried-about or vision");
        }
        place.filter(each -> !each.isList())
                .filter(each -> !there(plan, each).isEmpty())
                .ifPresent(each -> given.fault("/place", "has its passage already: change that"));
        PassageEntity passage = new PassageEntity();
        passage.plan = plan;
        write(passage, given);
        passage.place = place.orElseThrow();
        passage.position = there(plan, passage.place).stream()
                        .mapToInt(each -> each.position)
                        .max()
                        .orElse(-1)
                + 1;
        passage.code = code(passage);
        plan.passages.add(passage);
        writer.created(passage, given.reason());
        return passage;
    }

    PassageEntity change(String year, String code, @Nullable String match, Given given) {
        PassageEntity passage = of(writer.open(year), code);
        writer.match(passage, match);
        Object before = passage.state();
        given.without("place");
        write(passage, given);
        writer.changed(passage, before, given.reason());
        return passage;
    }

    PassageEntity archive(String year, String code, boolean archived, @Nullable String match, Given given) {
        PassageEntity passage = of(writer.open(year), code);
        if (!passage.place.isList()) {
            throw ProblemException.conflict("Each plan has this passage: change its words.");
        }
        writer.archive(passage, archived, match, given);
        return passage;
    }

    private void write(PassageEntity passage, Given given) {
        given.without("id", "line", "by", "at", "archived");
        JsonNode text = given.take("text");
        JsonNode name = given.take("name");
        if (text == null || !text.isTextual() || text.textValue().isBlank()) {
            given.fault("/text", "is needed: the words");
        }
        given.members().fieldNames().forEachRemaining(member -> given.fault("/" + member, "is not known here"));
        given.finish();
        passage.text = text == null ? "" : text.textValue().strip();
        if (name != null) {
            passage.name = name.asText();
        }
        passage.writtenBy = caller.post();
        passage.writtenAt = clock.now();
    }

    /** The ids of a document's passages are their places in its lists; those written by hand have others. */
    private static String code(PassageEntity passage) {
        return passage.place.isList()
                ? passage.place.word() + "-by-hand-" + (passage.position + 1)
                : passage.place.word();
    }

    private static List<PassageEntity> there(PlanEntity plan, Place place) {
        return plan.passages.stream().filter(passage -> passage.place == place).toList();
    }

    private static PassageEntity of(PlanEntity plan, String code) {
        return plan.passages.stream()
                .filter(passage -> passage.code.equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such passage."));
    }
}
