package childrens.improvement.alerting.digest;

import childrens.improvement.foundation.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Plans, makes and tells of lists, in every instance. */
@ApplicationScoped
class DigestRunner {

    private static final Logger LOG = Logger.getLogger(DigestRunner.class);

    private final DigestPlanner planner;
    private final DigestMaker maker;
    private final DigestPost post;
    private final DigestStore store;
    private final Sources sources;
    private final DigestConfig config;
    private final List<Loop> loops = new ArrayList<>();

    DigestRunner(
            DigestPlanner planner,
            DigestMaker maker,
            DigestPost post,
            DigestStore store,
            Sources sources,
            DigestConfig config) {
        this.planner = planner;
        this.maker = maker;
        this.post = post;
        this.store = store;
        this.sources = sources;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (!store.isOpen()) {
            LOG.warn("digest.key is not set: no lists are made");
            return;
        }
        loops.add(Loop.start("digest", config.look(), this::round));
        for (int i = 0; i < config.makers(); i++) {
            loops.add(Loop.start("digest-maker-" + i, config.look(), this::make));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        loops.forEach(Loop::close);
    }

    private void round() {
        if (planner.isDue()) {
            planner.plan();
        }
        post.ready().forEach(post::tell);
    }

    private void make() {
        Optional<DigestMaker.Work> work = maker.claim();
        while (work.isPresent()) {
            work.ifPresent(one -> maker.keep(one, sources.ask(one)));
            work = maker.claim();
        }
    }
}
