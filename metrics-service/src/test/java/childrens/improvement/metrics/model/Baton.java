package childrens.improvement.metrics.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;

/**
 * Lets several threads run one at a time, each for as long as the seed says: at every call of a unit of work another
 * may go on. What is locked is waited for; when all wait for each other, that is a fault.
 */
final class Baton {

    private final SplittableRandom random;
    private final List<Runner> runners = new ArrayList<>();
    private final Map<String, Set<Object>> holders = new HashMap<>();
    private final Set<String> alone = new HashSet<>();
    private final Semaphore finished = new Semaphore(0);
    private RuntimeException failure;
    private int left;
    private final ThreadLocal<Runner> me = new ThreadLocal<>();

    Baton(SplittableRandom random) {
        this.random = random;
    }

    /** One of those who run in turn. */
    final class Runner {
        private final Runnable work;
        private final Semaphore turn = new Semaphore(0);
        private String waitsFor;
        private boolean wantsAlone;
        private Object owner;
        private boolean over;

        Runner(Runnable work) {
            this.work = work;
        }

        private void run() {
            turn.acquireUninterruptibly();
            try {
                if (failure == null) {
                    work.run();
                }
            } catch (RuntimeException | Error broken) {
                failure = failure != null
                        ? failure
                        : broken instanceof RuntimeException exception ? exception : new IllegalStateException(broken);
            } finally {
                over = true;
                left--;
                if (left == 0) {
                    finished.release();
                } else {
                    passOn();
                }
            }
        }

        private boolean canGoOn() {
            return !over && (waitsFor == null || failure != null || isFree(waitsFor, wantsAlone, owner));
        }
    }

    void add(Runnable work) {
        runners.add(new Runner(work));
    }

    /** Runs all to their ends; throws what the first of them that failed has thrown. */
    void run() {
        left = runners.size();
        for (Runner runner : runners) {
            Thread thread = new Thread(() -> {
                me.set(runner);
                runner.run();
            });
            thread.setDaemon(true);
            thread.start();
        }
        passOn();
        finished.acquireUninterruptibly();
        if (failure != null) {
            throw failure;
        }
    }

    /** Another may go on here. */
    void letOthersGoOn() {
        Runner self = me.get();
        passOn();
        self.turn.acquireUninterruptibly();
        if (failure != null) {
            throw new Over();
        }
    }

    void lock(Object owner, String what, boolean wantsAlone) {
        Runner self = me.get();
        while (!isFree(what, wantsAlone, owner)) {
            self.waitsFor = what;
            self.wantsAlone = wantsAlone;
            self.owner = owner;
            letOthersGoOn();
            self.waitsFor = null;
        }
        holders.computeIfAbsent(what, each -> new HashSet<>()).add(owner);
        if (wantsAlone) {
            alone.add(what);
        }
    }

    void release(Object owner) {
        holders.forEach((what, owners) -> {
            if (owners.remove(owner)) {
                alone.remove(what);
            }
        });
    }

    private boolean isFree(String what, boolean wantsAlone, Object owner) {
        Set<Object> others = new HashSet<>(holders.getOrDefault(what, Set.of()));
        others.remove(owner);
        return others.isEmpty() || !wantsAlone && !alone.contains(what);
    }

    private void passOn() {
        List<Runner> able = runners.stream().filter(Runner::canGoOn).toList();
        if (able.isEmpty()) {
            failure = new IllegalStateException("all wait for each other: " + holders);
            able = runners.stream().filter(runner -> !runner.over).toList();
        }
        able.get(random.nextInt(able.size())).turn.release();
    }

    /** Another runner has failed: nothing goes on. */
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
