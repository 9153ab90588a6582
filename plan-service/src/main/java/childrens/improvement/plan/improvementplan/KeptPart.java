package childrens.improvement.plan.improvementplan;

import jakarta.persistence.MappedSuperclass;

/** A part of a plan that is changed, archived and restored by itself. */
@MappedSuperclass
abstract class KeptPart {

    /** Hidden; nothing of it is lost. */
    public boolean archived;

    /** Its place among the parts that stand with it, from 0. */
    public int position;

    /** Counted up by every change of the part; its entity tag. */
    public int version = 1;

    /** What the history calls such a part. */
    abstract String kind();

    /** The part's id in the history, unique in its kind. */
    abstract String key();

    /** The year of its plan. */
    abstract String year();

    /** All of it that the history keeps and that is answered; without the parts of its own. */
    abstract Object state();
}
