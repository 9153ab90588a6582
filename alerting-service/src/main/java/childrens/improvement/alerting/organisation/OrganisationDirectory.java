package childrens.improvement.alerting.organisation;

import childrens.improvement.alerting.routing.Area;
import childrens.improvement.alerting.routing.Dated;
import childrens.improvement.alerting.routing.Holder;
import childrens.improvement.alerting.routing.Organisation;
import childrens.improvement.alerting.routing.Post;
import childrens.improvement.alerting.routing.Team;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The organisation as it is known now, all its dated versions. */
@ApplicationScoped
public class OrganisationDirectory {

    private final OrganisationUnitRepository units;
    private final MeasureLeadRepository leads;
    private final ObjectMapper json;

    OrganisationDirectory(OrganisationUnitRepository units, MeasureLeadRepository leads, ObjectMapper json) {
        this.units = units;
        this.leads = leads;
        this.json = json;
    }

    /** Read anew each time: it is small, and nobody is told by a list that has changed since. */
    @Transactional
    public Organisation current() {
        List<Dated<Area>> areas = new ArrayList<>();
        List<Dated<Team>> teams = new ArrayList<>();
        List<Dated<Post>> posts = new ArrayList<>();
        List<Dated<Holder>> holders = new ArrayList<>();
        for (OrganisationUnitEntity unit : units.listAll()) {
            switch (unit.key.kind()) {
                case "area" -> areas.addAll(versions(unit, Units::area));
                case "team" -> teams.addAll(versions(unit, Units::team));
                case "post" -> posts.addAll(versions(unit, Units::post));
                default -> holders.addAll(versions(unit, Units::holder));
            }
        }
        Map<String, String> leadOf = new HashMap<>();
        for (MeasureLeadEntity lead : leads.listAll()) {
            if (lead.post != null) {
                leadOf.put(lead.measure, lead.post);
            }
        }
        return new Organisation(areas, teams, posts, holders, leadOf);
    }

    private <T> List<Dated<T>> versions(OrganisationUnitEntity unit, BiFunction<String, JsonNode, T> value) {
        List<Dated<T>> versions = new ArrayList<>();
        tree(unit.versions)
                .forEach(version -> versions.add(Units.dated(version, one -> value.apply(unit.key.id(), one))));
        return versions;
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("the copy of the organisation is damaged", notOurs);
        }
    }
}
