package childrens.improvement.alerting;

import childrens.improvement.alerting.cadence.Catalogue;
import childrens.improvement.alerting.escalation.Ladder;
import childrens.improvement.alerting.message.Words;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The rules that are data, read once at the start. */
final class Rules {

    @Produces
    @Singleton
    Ladder ladder() {
        return LadderFile.read();
    }

    @Produces
    @Singleton
    Catalogue catalogue() {
        return ListsFile.read();
    }

    @Produces
    @Singleton
    Words words() {
        return WordsFile.read();
    }
}
