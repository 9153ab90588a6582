package childrens.improvement.demonstration;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the player is told on its command line.
 *
 * @param bootstrap host and port of a Kafka broker
 * @param metricsJdbc address of the database whose clock counts, with user and password
 * @param state the folder in which it keeps how far it is
 */
record PlayerOptions(String bootstrap, String metricsJdbc, Path state) {

    /** @throws IllegalArgumentException when one is missing or unknown */
    static PlayerOptions of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (var i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length != 6 || given.size() != 3) {
            throw new IllegalArgumentException("usage: Player --bootstrap HOST:PORT --metrics-jdbc URL --state DIR");
        }
        return new PlayerOptions(
                required(given, "--bootstrap"), required(given, "--metrics-jdbc"), Path.of(required(given, "--state")));
    }

    private static String required(Map<String, String> given, String option) {
        var value = given.get(option);
        if (value == null) {
            throw new IllegalArgumentException(option + " is missing");
        }
        return value;
    }
}
