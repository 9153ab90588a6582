package childrens.improvement.metrics.model.oracle;

import java.util.List;

/** How one row set of one measure is counted. */
interface Rule {

    /** What is owed, as it stands for a look; of the life only what the look sees is given. */
    List<Owed> count(String measure, String rowSet, Life life, Look look);
}
