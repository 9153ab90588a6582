/**
 * The commands {@code deploy/local/run}, {@code stop}, {@code token} and {@code clock}.
 *
 * <p>One launcher runs for a checkout; it holds a lock file, and writes what it has started to {@code .local/run.properties}
 * as it starts it, each process with the moment of its start, so that {@code stop} finds the remains of a launcher that
 * died, and never ends a stranger that has got an old number. What dies is started again. Ctrl-C, {@code stop} and
 * a failed start all end in the same way: player, services, servers, each asked first and killed if it does not
 * go.
 *
 * <p>A service is {@code java -jar SERVICE/target/quarkus-app/quarkus-run.jar} with its addresses in the environment. It
 * is ready when {@code /q/health/ready} answers 200.
 */
@NullMarked
package childrens.improvement.local.run;

import org.jspecify.annotations.NullMarked;
