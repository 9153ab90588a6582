package childrens.improvement.benchmark;

import childrens.improvement.benchmark.measure.Scale;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the command was told.
 *
 * @param only which measurements to take; all when it is empty
 */
record Options(Scale scale, Set<String> only) {

    static Options parse(List<String> arguments, LocalDate today) {
        Scale scale = Scale.full(today);
        Set<String> only = Set.of();
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--quick" -> scale = Scale.quick(today);
                case "--events" -> scale = scale.withEvents(Integer.parseInt(arguments.get(++i)));
                case "--rounds" -> scale = scale.withRounds(Integer.parseInt(arguments.get(++i)));
                case "--only" -> only = Set.of(arguments.get(++i).split(","));
                default -> throw new IllegalArgumentException("unknown option " + arguments.get(i));
            }
        }
        return new Options(scale, only);
    }

    boolean has(String measurement) {
        return only.isEmpty() || only.contains(measurement);
    }
}
