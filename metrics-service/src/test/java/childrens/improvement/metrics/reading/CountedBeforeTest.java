package childrens.improvement.metrics.reading;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.definition.Definitions;
import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A reading that was counted before answers exactly the question that it was counted for. */
class CountedBeforeTest {

    private static final Instant AT = Instant.parse("2020-09-30T16:00:00Z");
    private static final Definitions DEFINITIONS = new Definitions();

    private final Map<Object, Object> kept = new HashMap<>();
    private @Nullable Object transaction = "one";
    private final CountedBefore before = new CountedBefore(registry());

    @Test
    void it_answers_the_same_question_and_no_other() {
        ReadingQuery query = query("M004", AT);
        Reading reading = emptyReading();
        before.keep(query, Scope.COUNCIL, reading);

        assertThat(before.find(query("M004", AT), Scope.COUNCIL)).containsSame(reading);
        assertThat(before.find(query, Scope.team("mash"))).isEmpty();
        assertThat(before.find(query("M001", AT), Scope.COUNCIL)).isEmpty();
        assertThat(before.find(query("M004", AT.plusNanos(1)), Scope.COUNCIL)).isEmpty();
        assertThat(before.find(query.knownAt(AT.minusSeconds(1)), Scope.COUNCIL))
                .isEmpty();
        assertThat(before.find(query.of(query.measure(), otherBasis(query)), Scope.COUNCIL))
                .isEmpty();
    }

    @Test
    void it_ends_with_the_transaction() {
        ReadingQuery query = query("M004", AT);
        before.keep(query, Scope.COUNCIL, emptyReading());

        transaction = null;
        assertThat(before.find(query, Scope.COUNCIL)).isEmpty();
        transaction = "another";
        kept.clear();
        assertThat(before.find(query, Scope.COUNCIL)).isEmpty();
    }

    private static Basis otherBasis(ReadingQuery query) {
        return query.basis() == Basis.DUE ? Basis.COMPLETED : Basis.DUE;
    }

    private static ReadingQuery query(String code, Instant at) {
        MeasureDefinition measure = DEFINITIONS.find(code).orElseThrow();
        return ReadingQuery.own(measure, measure.variants().get(0), at);
    }

    /** Which one it is, is all that matters here. */
    private static Reading emptyReading() {
        try {
            return new JsonMapper().readValue("{}", Reading.class);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private TransactionSynchronizationRegistry registry() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                CountedBeforeTest.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (self, method, given) -> switch (method.getName()) {
                    case "getTransactionKey" -> transaction;
                    case "getResource" -> kept.get(given[0]);
                    case "putResource" -> kept.put(given[0], given[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
