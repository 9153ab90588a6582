package childrens.improvement.local.run;

import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.console.Console;
import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.ChildProcess;
import childrens.improvement.local.process.Program;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A detaching run: another launcher does the work in the background; we show what it says until it is ready. */
final class Background {

    static final String NAME = "launcher";

    private static final Duration TO_END = Duration.ofSeconds(45);
    private static final String FAILURE = "run: ";
    private static final int FAILED = 1;
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Program program;

    Background(Checkout checkout, Options options) {
        program = new Program(
                NAME, checkout.command(RunCommand.class, options.forBackground()), Map.of(), options.data());
    }

    /** Returns when it is ready; ends with it when it fails; interrupted, takes it along. */
    void run() {
        long shown = size(program.log());
        ChildProcess launcher = program.launch();
        Thread takeAlong = new Thread(() -> launcher.stop(TO_END), "take-along");
        Runtime.getRuntime().addShutdownHook(takeAlong);
        boolean ready = false;
        boolean ended = false;
        while (!ready && !ended) {
            ended = !launcher.isAlive();
            ready = launcher.isReady();
            shown = show(shown);
            pause();
        }
        shown = show(shown);
        if (!ready) {
            System.exit(FAILED);
        }
        Runtime.getRuntime().removeShutdownHook(takeAlong);
    }

    private long show(long from) {
        try (RandomAccessFile log = new RandomAccessFile(program.log().toFile(), "r")) {
            log.seek(from);
            byte[] more = new byte[(int) (log.length() - from)];
            log.readFully(more);
            String text = new String(more, StandardCharsets.UTF_8);
            int whole = text.lastIndexOf('\n') + 1;
            text.substring(0, whole).lines().forEach(Background::print);
            return from + text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length;
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + program.log() + ": " + e.getMessage());
        }
    }

    private static void print(String line) {
        if (line.startsWith(FAILURE)) {
            Console.complain(line);
        } else {
            Console.say(line);
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + file + ": " + e.getMessage());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted");
        }
    }
}
