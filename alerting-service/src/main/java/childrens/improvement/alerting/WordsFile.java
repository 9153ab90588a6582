package childrens.improvement.alerting;

import childrens.improvement.alerting.message.Words;
import childrens.improvement.alerting.message.Words.Phrase;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Reads what things are called in messages. */
final class WordsFile {

    private WordsFile() {}

    static Words read() {
        Map<String, Phrase> phrases = new HashMap<>();
        YamlResource.read("/message/words.yaml")
                .required("measures")
                .properties()
                .forEach(entry -> phrases.put(entry.getKey(), phrase(entry.getValue())));
        return new Words(phrases);
    }

    private static Phrase phrase(JsonNode entry) {
        return new Phrase(
                entry.required("one").asText(),
                entry.required("many").asText(),
                entry.required("percentage").asText());
    }
}
