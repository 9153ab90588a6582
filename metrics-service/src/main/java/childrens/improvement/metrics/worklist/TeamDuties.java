package childrens.improvement.metrics.worklist;

import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.reach.OwnedRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a team owes on a day, whoever asks.
 *
 * @param on the London day
 * @param moment its start, or now for today
 * @param knownAt as it was known when
 * @param organisation as it was known
 * @param rows what is open and owed by the team at the moment, in the order of every list
 */
public record TeamDuties(
        LocalDate on, Moment moment, Instant knownAt, OrganisationView organisation, List<OwnedRow> rows) {}
