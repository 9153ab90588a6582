package childrens.improvement.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.demonstration.Generator;
import childrens.improvement.demonstration.PrintedValue;
import childrens.improvement.demonstration.PrintedValues;
import childrens.improvement.demonstration.recount.Recount;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The demonstration as it was played: what had been typed in by five in the evening first, the rest when the clock has
 * gone on and the day is over. Both times each printed value is read, and is what {@link Recount} counts in the same
 * lines.
 */
@Order(8)
class DemonstrationIT {

    @RegisterExtension
    static final RunningSystem SYSTEM = RunningSystem.played();

    private static final Instant EVENING_BEGINS = Instant.parse("2020-09-30T16:00:00Z");
    private static final Instant DAY_ENDS = Instant.parse("2020-09-30T23:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Web web = new Web();

    @Test
    void every_printed_value_is_read_for_the_window_that_it_was_printed_with() {
        List<String> lines = Generator.lines();
        List<String> byTheEvening = typedInByTheEvening(lines);

        assertThat(ServiceTime.now()).isBefore(DAY_ENDS);
        assertReadings(PrintedValues.thatHoldInTheEvening(), Recount.of(byTheEvening, ServiceTime.now()));

        ServiceTime.moveTo(DAY_ENDS.plusSeconds(5));
        ServiceTime.settle();
        assertReadings(PrintedValues.thatHold(), Recount.of(lines, DAY_ENDS));
        assertThat(PrintedValues.all()).allSatisfy(value -> assertThat(PrintedReading.of(web, value))
                .describedAs(value + (value.holds() ? "" : ", cannot be as printed: " + value.because()))
                .satisfies(reading -> assertThat(value.isEqualTo(reading)).isEqualTo(value.holds())));
    }

    private void assertReadings(List<PrintedValue> values, Recount recount) {
        assertThat(values).isNotEmpty().allSatisfy(value -> assertThat(PrintedReading.of(web, value))
                .describedAs(value.toString())
                .matches(value::isEqualTo, "is what is printed")
                .isEqualTo(PrintedReading.asAnswered(value, value.countedBy(recount))));
    }

    private static List<String> typedInByTheEvening(List<String> lines) {
        return lines.stream()
                .filter(line -> !typedInAt(line).isAfter(EVENING_BEGINS))
                .toList();
    }

    /** What is no event came at any time: with the first. */
    private static Instant typedInAt(String line) {
        try {
            return line.startsWith("{")
                    ? OffsetDateTime.parse(
                                    JSON.readTree(line).path("recordedtime").asText())
                            .toInstant()
                    : Instant.EPOCH;
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
