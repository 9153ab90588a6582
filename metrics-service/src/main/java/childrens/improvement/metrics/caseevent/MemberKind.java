package childrens.improvement.metrics.caseevent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a member of an event's data may hold. */
public sealed interface MemberKind permits PlainKind, MemberKind.OneOf {

    /** What is wrong with a value, or null when nothing is. */
    @Nullable
    String fault(Object value);

    /** The value that a cell of a table means; the text itself where it means nothing of this kind. */
    Object fromCell(String cell);

    /** One of the values that the catalogue lists. */
    record OneOf(List<String> values) implements MemberKind {

        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public @Nullable String fault(Object value) {
            return value instanceof String text && values.contains(text)
                    ? null
                    : "is none of " + String.join(", ", values);
        }

        @Override
        public Object fromCell(String cell) {
            return cell;
        }
    }
}
