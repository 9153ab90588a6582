package childrens.improvement.plan.announcement;

import java.time.Duration;

/** Looks for what is to be told, in every instance; that each thing is told once is its own care. */
public interface Announcer {

    /** What its thread is called. */
    String name();

    /** How long it rests between two looks. */
    Duration every();

    /** Tells what there is to be told now. */
    void announce();
}
