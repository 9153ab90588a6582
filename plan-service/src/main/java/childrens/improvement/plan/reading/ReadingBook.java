package childrens.improvement.plan.reading;

import childrens.improvement.plan.figure.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The readings that are known here. */
@ApplicationScoped
public class ReadingBook {

    private final ReadingCopy copy;
    private final Asking asking;
    private final Asker asker;

    ReadingBook(ReadingCopy copy, Asking asking, Asker asker) {
        this.copy = copy;
        this.asking = asking;
        this.asker = asker;
    }

    /**
     * Brings the copy up to date, as whoever asks us; does nothing where nobody does, and never fails.
     *
     * @param last the last day of the windows that are wanted
     * @param all whether it is worth a longer wait
     */
    public void refresh(Collection<String> measures, String scope, LocalDate last, boolean all) {
        asker.authorization().ifPresent(authorization -> asking.ask(measures, scope, last, authorization, all));
    }

    /**
     * What was known of each measure by a moment: one reading a window, newest window first.
     *
     * @param scope {@code council} or {@code area:ID}
     * @param last the last day that a window may hold
     */
    @Transactional
    public Map<String, List<Reading>> known(String scope, LocalDate last, Instant knownAt) {
        return copy.latest(scope, last, knownAt).stream().collect(Collectors.groupingBy(Reading::measure));
    }
}
