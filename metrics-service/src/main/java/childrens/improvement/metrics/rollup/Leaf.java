package childrens.improvement.metrics.rollup;

import static java.nio.charset.StandardCharsets.UTF_8;

import childrens.improvement.metrics.reading.Reading;
import java.net.URLEncoder;
import java.time.format.DateTimeFormatter;

/** Where the rows behind a reading are: the same question, asked for rows. */
final class Leaf {

    private Leaf() {}

    static String of(Reading reading) {
        String measure = "/v1/measures/" + reading.measure();
        if (reading.kind().equals("entered") || reading.kind().equals("milestone")) {
            return measure + "/values?scope=" + written(reading.scope());
        }
        return measure + "/obligations?window=" + reading.window().kind()
                + "&at=" + written(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(reading.at()))
                + "&scope=" + written(reading.scope())
                + "&basis=" + reading.basis()
                + "&knownAt=" + written(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(reading.knownAt()))
                + (reading.variant() == null ? "" : "&variant=" + written(reading.variant()));
    }

    private static String written(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
