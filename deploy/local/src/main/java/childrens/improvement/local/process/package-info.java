/**
 * Programs that run beside us: how each is started, how we know that it is ready, how it ends.
 *
 * <p>A {@link childrens.improvement.local.process.Program} is started with the interrupt and hang-up signals
 * switched off, so that Ctrl-C in a terminal reaches only the launcher, which then ends everything in order. Its
 * standard input is a pipe that we hold: a server of ours that reads its end knows that we are gone, however we
 * went, and ends too ({@link childrens.improvement.local.process.ServerProgram}). It says that it is ready by
 * writing a small file, so that its output can go straight to a log and never blocks on us.
 */
@NullMarked
package childrens.improvement.local.process;

import org.jspecify.annotations.NullMarked;
