package childrens.improvement.plan.reading;

import childrens.improvement.plan.figure.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** metrics-service, as far as figures are asked of it. */
interface Metrics {

    /**
     * The readings of a measure's own windows up to one that ends with a day, as known now; fails when metrics-service is
     * away, slow, or answers anything else.
     *
     * @param authorization who asks, as the header says it
     */
    CompletableFuture<List<Reading>> series(String measure, String scope, LocalDate last, String authorization);
}
