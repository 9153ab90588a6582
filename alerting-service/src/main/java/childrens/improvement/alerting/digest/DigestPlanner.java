package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.cadence.Catalogue;
import childrens.improvement.alerting.cadence.ListKind;
import childrens.improvement.alerting.cadence.Occurrence;
import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.organisation.OrganisationDirectory;
import childrens.improvement.alerting.preference.Preferences;
import childrens.improvement.alerting.routing.Organisation;
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
    private final EntityManager database;
    private final ServiceClock clock;

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
        this.database = database;
        this.clock = clock;
    }

    /** Whether it is time to look again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isDue() {
        return (Boolean) database.createNativeQuery(
                        "select next_at is null or next_at <= service_now() from digest_calendar", Boolean.class)
                .getSingleResult();
    }

    /** Claims what became due since it was looked last, and says when to look again: one instance, once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void plan() {
        Instant from = (Instant)
                database.createNativeQuery("select planned_until from digest_calendar for update", Instant.class)
                        .getSingleResult();
        Instant now = clock.now();
        if (now.isAfter(from)) {
            claim(from, now);
        }
        database.createNativeQuery("update digest_calendar set planned_until = :until, next_at = :next")
                .setParameter("until", now.isAfter(from) ? now : from)
                .setParameter("next", catalogue.mornings().after(now))
                .executeUpdate();
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
                        .filter(to -> preferences.wantsList(to.post(), kind.id()))
                        .forEach(to -> digests.addRecipient(digest.id, to.post(), to.why()));
            }
        }
    }
}
