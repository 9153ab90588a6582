package childrens.improvement.local.console;

/** A command cannot do what was asked; its message is the one line that the user gets. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Ends the command with code 1. */
    public CommandFailure(String line) {
        super(line);
    }
}
