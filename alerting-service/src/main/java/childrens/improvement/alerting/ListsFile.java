package childrens.improvement.alerting;

import childrens.improvement.alerting.cadence.Addressee;
import childrens.improvement.alerting.cadence.Cadence;
import childrens.improvement.alerting.cadence.Catalogue;
import childrens.improvement.alerting.cadence.ListKind;
import childrens.improvement.alerting.cadence.Mornings;
import childrens.improvement.alerting.escalation.WorkingDays;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads which lists there are; what does not fit stops the start. */
final class ListsFile {

    private ListsFile() {}

    static Catalogue read() {
        JsonNode file = YamlResource.read("/digest/lists.yaml");
        LocalTime at = LocalTime.parse(file.required("at").asText());
        List<ListKind> kinds = StreamSupport.stream(file.required("lists").spliterator(), false)
                .map(ListsFile::kind)
                .toList();
        return new Catalogue(new Mornings(WorkingDays.ofEngland(), at), kinds);
    }

    private static ListKind kind(JsonNode entry) {
        return new ListKind(
                entry.required("id").asText(),
                entry.required("title").asText(),
                Cadence.of(entry.required("cadence").asText()),
                texts(entry.required("scopes")),
                Set.copyOf(texts(entry.path("without"))),
                texts(entry.required("to")).stream().map(Addressee::of).toList(),
                entry.path("plan").asBoolean(false));
    }

    private static List<String> texts(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
