package childrens.improvement.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The service's engine over a log and a store that die at the n-th call, in two instances that take partitions from
 * each other: in the end all that is stored equals a recount, with nothing lost and nothing counted twice.
 */
class FaultTest {

    private static final int SEEDS = Integer.getInteger("faults.seeds", 100);
    private static final int FEW_STEPS = 24;

    @Test
    void nothing_is_lost_or_counted_twice_when_processes_die_and_partitions_change_hands() {
        int faults = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            faults += FaultRun.playWithManyFaults(seed);
        }

        assertThat(faults).isGreaterThan(SEEDS);
    }

    @Test
    void it_may_die_at_every_single_call() {
        for (boolean kills : new boolean[] {true, false}) {
            int calls = 0;
            Faults once;
            do {
                calls++;
                once = Faults.at(calls, kills);
                FaultRun.play(calls % 7, FEW_STEPS, once);
            } while (once.number() > 0);
            assertThat(calls).isGreaterThan(100);
        }
    }
}
