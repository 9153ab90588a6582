package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.cadence.Catalogue;
import childrens.improvement.alerting.cadence.ListKind;
import childrens.improvement.alerting.cadence.PlanQuarter;
import childrens.improvement.alerting.digest.DigestMaker.Work;
import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.peer.ServiceCalls.Answer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

/** Where a list comes from: its rows and figures from metrics-service, the plan's documents from plan-service. */
@ApplicationScoped
class Sources {

    private final Lists lists;
    private final PlanDocuments documents;
    private final Catalogue catalogue;

    Sources(Lists lists, PlanDocuments documents, Catalogue catalogue) {
        this.lists = lists;
        this.documents = documents;
        this.catalogue = catalogue;
    }

    /** Asks for all of it; what one of them may still have makes all of it wait. */
    Answer ask(Work work) {
        Answer list = lists.ask(work.kind(), work.scope(), work.at(), work.since(), work.until());
        boolean plan = catalogue.kind(work.kind()).map(ListKind::plan).orElse(false);
        if (!plan || list.again()) {
            return list;
        }
        Answer document = documents.ask(PlanQuarter.endedBefore(London.dayOf(work.at())), work.scope());
        if (document.content() == null) {
            return document.again() ? document : list;
        }
        ObjectNode all = list.content() instanceof ObjectNode content ? content : empty();
        all.putArray("documents").add(document.content());
        return Answer.of(all);
    }

    private static ObjectNode empty() {
        ObjectNode empty = JsonNodeFactory.instance.objectNode();
        empty.putArray("changed");
        empty.putArray("blocks");
        empty.putObject("counts");
        return empty;
    }
}
