package childrens.improvement.alerting.record;

import childrens.improvement.alerting.escalation.London;
import java.io.IOException;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows of a table as RFC 4180 has it. */
final class Csv {

    private Csv() {}

    static void write(Writer out, List<? extends @Nullable String> values) throws IOException {
        Iterator<? extends @Nullable String> each = values.iterator();
        while (each.hasNext()) {
            out.write(quoted(each.next()));
            out.write(each.hasNext() ? "," : "\r\n");
        }
    }

    static String london(OffsetDateTime time) {
        return time.atZoneSameInstant(London.ZONE).toOffsetDateTime().toString();
    }

    /** What a spreadsheet would take for a formula is made plain text: answers of other servers stand in the table. */
    static String quoted(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String plain = "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
