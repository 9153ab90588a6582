package childrens.improvement.metrics.model;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the council, teams and areas owe, in random histories; {@code -Dcadence.seeds=} says how many. */
class CadenceModelTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("cadence.seeds", 150));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_service_and_the_recount_agree_after_every_step(long seed) {
        CadenceRun.play(seed);
    }
}
