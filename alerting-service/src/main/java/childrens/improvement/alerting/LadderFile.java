package childrens.improvement.alerting;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.escalation.Audience;
import childrens.improvement.alerting.escalation.Closings;
import childrens.improvement.alerting.escalation.Due.Letter;
import childrens.improvement.alerting.escalation.Escalation;
import childrens.improvement.alerting.escalation.KindRule;
import childrens.improvement.alerting.escalation.Ladder;
import childrens.improvement.alerting.escalation.LadderClass;
import childrens.improvement.alerting.escalation.LadderClass.When;
import childrens.improvement.alerting.escalation.MeasureRule;
import childrens.improvement.alerting.escalation.Weekly;
import childrens.improvement.alerting.escalation.WorkingDays;
import childrens.improvement.alerting.escalation.WorkingTime;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the ladder; what does not fit stops the start, so that nobody runs on half a ladder. */
final class LadderFile {

    private LadderFile() {}

    static Ladder read() {
        return ladder(YamlResource.read("/ladder/ladder.yaml"));
    }

    static Ladder ladder(JsonNode file) {
        JsonNode time = file.required("working-time");
        WorkingTime workingTime = new WorkingTime(WorkingDays.ofEngland(), time(time, "from"), time(time, "until"));
        Map<String, LadderClass> classes = new HashMap<>();
        file.required("classes")
                .properties()
                .forEach(entry -> classes.put(entry.getKey(), ladderClass(entry.getKey(), entry.getValue())));
        Map<String, MeasureRule> measures = new HashMap<>();
        file.required("measures")
                .properties()
                .forEach(entry -> measures.put(entry.getKey(), rule(entry.getValue(), classes)));
        Map<EpisodeKind, KindRule> kinds = new EnumMap<>(EpisodeKind.class);
        for (EpisodeKind kind : List.of(EpisodeKind.FEED, EpisodeKind.ACTION, EpisodeKind.VACANCY)) {
            kinds.put(kind, kind(file.required("kinds").required(kind.name().toLowerCase(Locale.ROOT))));
        }
        LadderClass others = named(file.required("others").asText(), classes);
        return new Ladder(
                workingTime,
                weekly(file.required("weekly")),
                closings(file.required("closings")),
                kinds,
                time(file.required("activities"), "at"),
                measures,
                new MeasureRule(others, Set.of(), others));
    }

    private static LadderClass ladderClass(String name, JsonNode entry) {
        When when =
                When.valueOf(entry.required("when").asText().replace('-', '_').toUpperCase(Locale.ROOT));
        return new LadderClass(
                name,
                when,
                entry.has("at") ? time(entry, "at") : null,
                audience(entry, "to"),
                audience(entry, "outside"),
                escalation(entry.path("escalate")),
                entry.path("working-days-before").asInt(),
                entry.path("percentage").asBoolean(true));
    }

    private static @Nullable Escalation escalation(JsonNode entry) {
        if (entry.isMissingNode()) {
            return null;
        }
        Audience to = Audience.of(entry.required("to").asText());
        return entry.required("after").asText().equals("one-further-interval")
                ? new Escalation(to, 0, null)
                : new Escalation(to, entry.required("working-days-late").asInt(), time(entry, "at"));
    }

    private static KindRule kind(JsonNode entry) {
        return new KindRule(
                Audience.of(entry.required("to").asText()),
                Letter.of(entry.required("letter").asText()),
                entry.has("closing") ? Letter.of(entry.required("closing").asText()) : null);
    }

    private static MeasureRule rule(JsonNode entry, Map<String, LadderClass> classes) {
        LadderClass then = named(entry.required("class").asText(), classes);
        Set<String> occurrences = new HashSet<>();
        entry.path("occurrences").forEach(occurrence -> occurrences.add(occurrence.asText()));
        LadderClass otherwise =
                entry.has("otherwise") ? named(entry.required("otherwise").asText(), classes) : then;
        return new MeasureRule(then, occurrences, otherwise);
    }

    private static Weekly weekly(JsonNode entry) {
        DayOfWeek on = DayOfWeek.valueOf(entry.required("on").asText().toUpperCase(Locale.ROOT));
        return new Weekly(on, time(entry, "at"), audiences(entry));
    }

    private static Closings closings(JsonNode entry) {
        return new Closings(time(entry, "at"), Set.copyOf(audiences(entry)));
    }

    private static List<Audience> audiences(JsonNode entry) {
        return StreamSupport.stream(entry.required("to").spliterator(), false)
                .map(code -> Audience.of(code.asText()))
                .toList();
    }

    private static LadderClass named(String name, Map<String, LadderClass> classes) {
        LadderClass named = classes.get(name);
        if (named == null) {
            throw new IllegalArgumentException("the ladder has no class " + name);
        }
        return named;
    }

    private static @Nullable Audience audience(JsonNode entry, String member) {
        return entry.has(member) ? Audience.of(entry.required(member).asText()) : null;
    }

    private static LocalTime time(JsonNode entry, String member) {
        return LocalTime.parse(entry.required(member).asText());
    }
}
