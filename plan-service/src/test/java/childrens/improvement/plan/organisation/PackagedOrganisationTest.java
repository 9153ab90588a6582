package childrens.improvement.plan.organisation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.dated.Area;
import childrens.improvement.plan.dated.Holder;
import childrens.improvement.plan.dated.Organisation;
import childrens.improvement.plan.dated.Post;
import childrens.improvement.plan.dated.Team;
import childrens.improvement.plan.document.Fault;
import childrens.improvement.plan.importing.DocumentReader;
import childrens.improvement.plan.importing.Reading;
import childrens.improvement.plan.importing.Yaml;
import childrens.improvement.plan.improvementplan.PackagedPlan;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackagedOrganisationTest {

    private static final DocumentReader<Organisation> READER = DocumentReader.of(Organisation.class, "organisation");

    @Test
    void the_areas_and_teams_of_the_local_system_are_there() {
        assertThat(organisation().areas())
                .extracting(Area::id)
                .containsExactly(
                        "front-door-assessment",
                        "cp-court",
                        "looked-after",
                        "disability",
                        "safeguarding-review",
                        "business-support");
        assertThat(organisation().teams())
                .extracting(Team::id)
                .containsExactly(
                        "mash",
                        "eh-hub",
                        "assessment-1",
                        "assessment-2",
                        "assessment-3",
                        "court-1",
                        "court-2",
                        "court-3",
                        "edge-of-care",
                        "lac-1",
                        "lac-2",
                        "sixteen-plus",
                        "cwd",
                        "iro",
                        "exploitation",
                        "quality");
    }

    @Test
    void every_team_has_a_manager_and_every_post_a_holder() {
        assertThat(organisation().posts().stream()
                        .flatMap(post -> post.versions().stream())
                        .filter(post -> post.roles().contains("team-manager"))
                        .map(post -> Objects.requireNonNull(post.team())))
                .containsExactlyInAnyOrderElementsOf(
                        organisation().teams().stream().map(Team::id).toList());
        assertThat(organisation().holders().stream()
                        .flatMap(holder -> holder.versions().stream())
                        .map(Holder.HolderVersion::post))
                .containsExactlyInAnyOrderElementsOf(
                        organisation().posts().stream().map(Post::id).toList());
    }

    @Test
    void a_post_is_titled_as_it_stands_in_the_plans_text() {
        Set<String> titles = organisation().posts().stream()
                .map(post -> post.id() + post.versions().get(0).title())
                .collect(toSet());

        Set<String> inTheText = new HashSet<>();
        PackagedPlan.document()
                .path("posts")
                .forEach(post -> inTheText.add(
                        post.path("id").asText() + post.path("title").asText()));

        assertThat(titles).hasSize(29).containsAll(inTheText);
    }

    @Test
    void references_to_nothing_ids_that_are_there_twice_and_a_lost_last_resort_are_all_named() {
        ObjectNode broken = document();
        version(broken, "/teams/0").put("area", "nowhere");
        version(broken, "/areas/0").put("head", "nobody");
        version(broken, "/posts/10").put("team", "nowhere");
        version(broken, "/holders/8").put("until", "2020-01-01");
        ((ObjectNode) broken.at("/teams/1")).put("id", "disability");

        Reading<Organisation> reading = READER.read(broken).check(Organisation::faults);

        assertThat(reading.faults())
                .extracting(Fault::pointer)
                .contains(
                        "/teams/0/versions/0/area",
                        "/areas/0/versions/0/head",
                        "/posts/10/versions/0/team",
                        "/holders",
                        "/teams/1");
    }

    @Test
    void an_address_that_is_none_is_refused() {
        ObjectNode broken = document();
        version(broken, "/holders/0").put("address", "the office on the left");

        assertThat(READER.read(broken).faults())
                .extracting(Fault::pointer)
                .containsExactly("/holders/0/versions/0/address");
    }

    private static Organisation organisation() {
        Reading<Organisation> reading = READER.read(document()).check(Organisation::faults);
        assertThat(reading.faults()).isEmpty();
        return Objects.requireNonNull(reading.document());
    }

    private static ObjectNode version(JsonNode document, String thing) {
        return (ObjectNode) ((ArrayNode) document.at(thing + "/versions")).get(0);
    }

    private static ObjectNode document() {
        return (ObjectNode) Yaml.read("/organisation/local.yaml");
    }
}
