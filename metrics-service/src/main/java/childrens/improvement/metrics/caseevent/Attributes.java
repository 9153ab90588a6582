package childrens.improvement.metrics.caseevent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the attributes of an event one by one and gathers what is wrong with them. */
final class Attributes {

    /** Before any child of today was born; a year before this is a slip of the pen, and databases have limits. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final Map<String, Object> values;
    private final List<Fault> faults = new ArrayList<>();

    Attributes(Map<String, Object> values) {
        this.values = values;
    }

    List<Fault> faults() {
        return faults;
    }

    void fault(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }

    @Nullable
    String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    /** An attribute of 1 to 200 characters that must be there. */
    @Nullable
    String id(String name) {
        if (!values.containsKey(name)) {
            fault("/" + name, "is missing");
            return null;
        }
        return optionalId(name);
    }

    /** An attribute of 1 to 200 characters that may be there. */
    @Nullable
    String optionalId(String name) {
        Object value = values.get(name);
        if (value != null && !Text.isId(value)) {
            fault("/" + name, "is not text of 1 to 200 characters");
        }
        return value instanceof String text && Text.isId(text) ? text : null;
    }

    /** A time that must be there, not after a moment. */
    @Nullable
    EventTime time(String name, Instant latest) {
        if (!values.containsKey(name)) {
            fault("/" + name, "is missing");
            return null;
        }
        return optionalTime(name, latest);
    }

    /** A time that may be there, not after a moment; kept to the microsecond, as the database does. */
    @Nullable
    EventTime optionalTime(String name, Instant latest) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        EventTime time = parse(value);
        if (time == null) {
            fault("/" + name, "is neither a time with an offset nor a day");
        } else if (time.earliest().isAfter(latest)) {
            fault("/" + name, "is more than 5 minutes ahead of the service clock");
        } else if (time.earliest().isBefore(EARLIEST)) {
            fault("/" + name, "is before 1900");
        } else {
            return time.dateOnly() ? time : EventTime.at(time.earliest().truncatedTo(ChronoUnit.MICROS));
        }
        return null;
    }

    private static @Nullable EventTime parse(Object value) {
        try {
            return value instanceof String text ? EventTime.parse(text) : null;
        } catch (DateTimeException neither) {
            return null;
        }
    }

    /** The data as an object, without members that are null: these are as good as not there. */
    Map<String, Object> members(@Nullable Object data) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (data instanceof Map<?, ?> object) {
            object.forEach((name, value) -> {
                if (value != null) {
                    members.put(String.valueOf(name), value);
                }
            });
            if (!Text.canBeKept(members)) {
                fault("/data", "holds a character or a number that cannot be kept");
            }
        } else if (data != null) {
            fault("/data", "is not an object");
        }
        return members;
    }
}
