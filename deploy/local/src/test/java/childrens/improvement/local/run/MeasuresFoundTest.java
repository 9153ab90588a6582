package childrens.improvement.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasuresFoundTest {

    private static final Map<String, String> READINGS = Map.of(
            "M002/reading",
            "{'rating': 'GREEN', 'percent': 96.1, 'numerator': 49, 'denominator': 51,"
                    + " 'target': {'kind': 'at-least', 'value': 95}, 'window': {'kind': 'quarter', 'from': '2020-07-01'}}",
            "M010/reading?variant=offered-by-episode",
            "{'rating': 'RED', 'variant': 'offered-by-episode', 'percent': 54.8, 'numerator': 17, 'denominator': 31,"
                    + " 'target': {'kind': 'every-one'}, 'window': {'kind': 'month', 'from': '2020-09-01'}}",
            "M024/reading",
            "{'rating': 'NOT_RATED', 'value': 140, 'ratingReason': 'the target is to be confirmed',"
                    + " 'target': {'kind': 'band', 'value': 135, 'upper': 155},"
                    + " 'window': {'kind': 'month', 'from': '2020-09-01'}}",
            "M014/reading",
            "{'rating': 'NOT_RATED', 'target': {'kind': 'none'}}");

    private static final List<JsonNode> MEASURES = List.of(
            json("{'code': 'M002', 'title': 'Child in need visits', 'variants': []}"),
            json("{'code': 'M010', 'title': 'Return home interviews', 'variants': ["
                    + "{'name': 'received-by-child', 'adopted': true, 'rated': false},"
                    + "{'name': 'offered-by-episode', 'adopted': false, 'rated': true}]}"),
            json("{'code': 'M014', 'title': 'Oversight', 'variants': []}"),
            json("{'code': 'M024', 'title': 'Children with a plan', 'variants': []}"),
            json("{'code': 'M099', 'title': 'Not answered', 'variants': []}"));

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(text, noJson);
        }
    }

    @Test
    void every_measure_with_a_target_stands_under_how_it_compares_with_it_and_the_others_are_named() {
        List<String> lines = new MeasuresFound(MEASURES, path -> Optional.ofNullable(READINGS.get(path))
                        .map(MeasuresFoundTest::json))
                .lines();

        assertThat(lines)
                .containsExactly(
                        "",
                        "On target (1), each measure in its own window",
                        "  M002      96.1%  49 of 51      Child in need visits, at least 95, quarter from 2020-07-01",
                        "",
                        "Off target (1), each measure in its own window",
                        "  M010      54.8%  17 of 31      Return home interviews (offered-by-episode), every one,"
                                + " month from 2020-09-01",
                        "",
                        "With a target, and not rated (1), each measure in its own window",
                        "  M024        140                Children with a plan, band 135 to 155, month from 2020-09-01:"
                                + " the target is to be confirmed",
                        "",
                        "Without a target or a reading (2): M014, M099");
    }

    @Test
    void breaches_and_notifications_are_counted_by_kind() {
        List<JsonNode> breaches =
                List.of(json("{'state': 'open'}"), json("{'state': 'closed'}"), json("{'state': 'open'}"));

        assertThat(Findings.counted(breaches, each -> each.path("state").asText()))
                .isEqualTo("3 (1 closed; 2 open)");
        assertThat(Findings.counted(List.of(), JsonNode::asText)).isEqualTo("none");
    }
}
