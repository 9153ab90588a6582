package childrens.improvement.plan.announcement;

import childrens.improvement.foundation.loop.Loop;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/** Lets every announcer look, each on a thread of its own, for as long as the service runs. */
@ApplicationScoped
class Announcers {

    private final List<Announcer> all;
    private final List<Loop> loops = new ArrayList<>();

    Announcers(@All List<Announcer> all) {
        this.all = all;
    }

    void start(@Observes StartupEvent started) {
        all.forEach(each -> loops.add(Loop.start(each.name(), each.every(), each::announce)));
    }

    void stop(@Observes ShutdownEvent stopping) {
        loops.forEach(Loop::close);
    }
}
