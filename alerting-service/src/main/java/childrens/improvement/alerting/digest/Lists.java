package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.peer.ServiceCalls.Answer;
import java.time.Instant;

/** Where the content of lists comes from. */
interface Lists {

    /** Asks for a list; never throws for what the other side does or does not answer. */
    Answer ask(String kind, String scope, Instant at, Instant since, Instant until);
}
