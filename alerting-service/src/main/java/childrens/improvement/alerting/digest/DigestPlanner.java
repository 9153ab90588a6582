package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.cadence.Catalogue;
import childrens.improvement.alerting.cadence.ListKind;
import childrens.improvement.alerting.cadence.Occurrence;
import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.organisation.OrganisationDirectory;
import childrens.improvement.alerting.preference.Preferences;
import childrens.improvement.alerting.routing.Organisation;
import childrens.improvement.alerting.schedule.Schedule;
import childrens.improvement.foundation.clock.ServiceClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;

/** Looks each morning which lists are due. */
@ApplicationScoped
class DigestPlanner {

    /** Of a longer outage the lists of the last days are enough: each shows what is overdue since whenever. */
    private static final int MISSED_DAYS = 7;

    private final Catalogue catalogue;
    private final DigestRepository digests;
    private final DigestAddressees addressees;
    private final Preferences preferences;
    private final OrganisationDirectory directory;
    private final ServiceClock clock;
    private final Schedule schedule;

    DigestPlanner(
            Catalogue catalogue,
            DigestRepository digests,
            DigestAddressees addressees,
            Preferences preferences,
            OrganisationDirectory directory,
            EntityManager database,
            ServiceClock clock) {
        this.catalogue = catalogue;
        this.digests = digests;
        this.addressees = addressees;
        this.preferences = preferences;
        this.directory = directory;
        this.schedule = new Schedule(database, "digest_calendar");
        this.clock = clock;
    }

    /** Whether it is time to look again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isDue() {
        return schedule.isDue();
    }

    /** Claims what became due since it was looked last, and says when to look again: one instance, once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void plan() {
        schedule.plan(clock.now(), (from, until) -> {
            if (until.isAfter(from)) {
                claim(from, until);
            }
            return catalogue.mornings().after(until);
        });
    }

    private void claim(Instant from, Instant now) {
        Organisation organisation = directory.current();
        LocalDate last = London.dayOf(now);
        LocalDate first = London.dayOf(from);
        LocalDate earliest = last.minusDays(MISSED_DAYS);
        LocalDate day = first.isBefore(earliest) ? earliest : first;
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            for (ListKind kind : catalogue.kinds()) {
                catalogue
                        .mornings()
                        .on(day, kind.cadence())
                        .filter(one -> one.at().isAfter(from) && !one.at().isAfter(now))
                        .ifPresent(one -> claim(kind, one, organisation));
            }
        }
    }

    private void claim(ListKind kind, Occurrence occurrence, Organisation organisation) {
        for (String scope : kind.scopesOn(occurrence.day(), organisation)) {
            DigestEntity digest = DigestEntity.due(kind.id(), scope, occurrence);
            if (digests.add(digest)) {
                digests.flush();
                addressees.of(kind, scope, organisation, occurrence.at()).stream()
                        .filter(to -> preferences.wantsList(to.post(), kind.id(), occurrence.isFirstOfMonth()))
                        .forEach(to -> digests.addRecipient(digest.id, to.post(), to.why()));
            }
        }
    }
}
