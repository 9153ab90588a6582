package childrens.improvement.metrics.caseevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCatalogueTest {

    private final EventCatalogue catalogue = new CaseEventReader().catalogue();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    visit.recorded | {"visit": "v", "kind": "looked-after", "mode": "video", "childSeen": false} |
                    visit.recorded | {"visit": "v", "kind": "home", "mode": "in-person"} | /data/kind
                    visit.recorded | {"visit": "v", "kind": "looked-after", "mode": "video", "childSeen": "no"} | /data/childSeen
                    visit.recorded | {"visit": 7, "kind": "looked-after", "mode": "video"} | /data/visit
                    return-home-interview.offered | {"episode": "m-1"} |
                    return-home-interview.offered | {"episodes": ["m-1", "m-2"]} |
                    return-home-interview.offered | {} | /data
                    return-home-interview.offered | {"episodes": []} | /data/episodes
                    return-home-interview.offered | {"episodes": ["m-1", ""]} | /data/episodes
                    life-story.due | {"item": "i", "dueOn": "2020-10-31"} |
                    life-story.due | {"item": "i", "dueOn": "31/10/2020"} | /data/dueOn
                    life-story.due | {"item": "i", "dueOn": "2020-02-30"} | /data/dueOn
                    caseload.reported | {"cases": 17, "fte": 0.8} |
                    caseload.reported | {"cases": -1} | /data/cases
                    caseload.reported | {"cases": 1.5} | /data/cases
                    caseload.reported | {"cases": 17, "fte": "0.8"} | /data/fte
                    contact.received | {"contact": "c", "level": 2} |
                    contact.received | {"contact": "c", "level": "2"} |
                    contact.received | {"contact": "c", "level": [2]} | /data/level
                    contact.decided | {"contact": "c", "outcome": "anything at all"} |
                    contact.decided | {"contact": "c"} | /data/outcome
                    iro-oversight.recorded | {"team": "iro", "whatever": {"a": []}} |
                    child.restriction-changed | {"restricted": true, "posts": ["director"]} |
                    exploitation-risk.level-changed | {"level": "high"} | /data/level
                    """)
    void data_is_held_against_the_catalogue(String type, String data, String wrong) throws Exception {
        List<String> faults = CaseEventFixture.of(type, data)
                .read(new CaseEventReader())
                .map(
                        event -> List.of(),
                        refused -> refused.faults().stream().map(Fault::pointer).toList());

        assertThat(faults).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void every_type_may_say_who_held_the_case_and_where() {
        for (String type : catalogue.names()) {
            assertThat(catalogue.faults(type, Map.of("team", 5, "worker", 5, "group", 5, "unborn", 5)))
                    .as(type)
                    .extracting(Fault::pointer)
                    .contains("/data/team", "/data/worker", "/data/group", "/data/unborn");
        }
    }

    @Test
    void cells_of_a_table_mean_what_the_type_says() {
        Map<String, String> cells = Map.of(
                "visit", "007",
                "childSeen", "TRUE",
                "unborn", "maybe",
                "colour", "5");

        assertThat(catalogue.fromCells("visit.recorded", cells))
                .isEqualTo(Map.of("visit", "007", "childSeen", true, "unborn", "maybe", "colour", "5"));
        assertThat(catalogue.fromCells("caseload.reported", Map.of("cases", "17", "fte", "0.8")))
                .isEqualTo(Map.of("cases", 17, "fte", 0.8));
        assertThat(catalogue.fromCells("return-home-interview.offered", Map.of("episodes", "m-1; m-2")))
                .isEqualTo(Map.of("episodes", List.of("m-1", "m-2")));
        assertThat(catalogue.fromCells("no.such-type", Map.of("childSeen", "true")))
                .isEqualTo(Map.of("childSeen", "true"));
    }

    @Test
    void all_types_of_the_contract_are_there() {
        assertThat(catalogue.names())
                .hasSize(108)
                .contains(
                        "early-help-assessment.closed",
                        "looked-after-review.recommendations-responded",
                        "asye.completed");
    }
}
