package childrens.improvement.alerting.subscription;

import childrens.improvement.alerting.escalation.London;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads what was sent to a subscription. */
@ApplicationScoped
class Deliveries {

    private final EntityManager database;

    Deliveries(EntityManager database) {
        this.database = database;
    }

    /** The newest attempts. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<DeliveryResponse> newest(UUID subscription, int limit) {
        List<Object[]> rows = database.createNativeQuery("""
                        select m.id, m.subject, m.state, a.number, a.at, a.outcome, a.answer, a.repeat
                          from event_message v join message m on m.id = v.message join attempt a on a.message = m.id
                         where v.subscription = :subscription
                         order by a.at desc, m.id, a.number desc
                         limit :most
                        """)
                .setParameter("subscription", subscription)
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(Deliveries::delivery).toList();
    }

    private static DeliveryResponse delivery(Object[] row) {
        return new DeliveryResponse(
                (UUID) row[0],
                String.valueOf(row[1]),
                (String) row[2],
                ((Number) row[3]).intValue(),
                ((Instant) row[4]).atZone(London.ZONE).toOffsetDateTime(),
                (String) row[5],
                (String) row[6],
                (Boolean) row[7]);
    }
}
