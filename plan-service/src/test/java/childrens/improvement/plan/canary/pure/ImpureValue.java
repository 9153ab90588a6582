package childrens.improvement.plan.canary.pure;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;

record ImpureValue(EntityManager database) {

    LocalDate today() {
        return LocalDate.now();
    }
}
