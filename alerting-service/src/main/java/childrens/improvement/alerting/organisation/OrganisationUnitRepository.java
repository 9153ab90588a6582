package childrens.improvement.alerting.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OrganisationUnitRepository implements PanacheRepositoryBase<OrganisationUnitEntity, OrganisationUnitEntity.Key> {

    /** Keeps what was said, unless something was said later. */
    void keep(OrganisationMessage said) {
        OrganisationUnitEntity.Key key = new OrganisationUnitEntity.Key(said.kind(), said.id());
        OrganisationUnitEntity unit = findById(key);
        if (unit == null) {
            unit = new OrganisationUnitEntity();
            unit.key = key;
            persist(unit);
        }
        if (!said.saidAt().isBefore(unit.saidAt)) {
            unit.versions = said.versions().toString();
            unit.saidAt = said.saidAt();
        }
    }
}
