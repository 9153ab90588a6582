package childrens.improvement.plan.organisation;

import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class OrganisationComponentTest {

    @Test
    void a_team_says_what_it_is_today_and_since_when() {
        JsonNode team = the("iro", get("/v1/teams").path("items"));

        assertThat(team.path("area").asText()).isEqualTo("safeguarding-review");
        assertThat(team.path("function").asText()).isEqualTo("reviewing");
        assertThat(team.at("/versions/0/from").asText()).isEqualTo("2010-01-01");
        assertThat(team.at("/versions/0/until").isNull()).isTrue();
    }

    @Test
    void a_day_before_there_was_a_team_shows_it_without_facts() {
        JsonNode team = the("iro", get("/v1/teams?on=2009-12-31").path("items"));

        assertThat(team.path("name").isNull()).isTrue();
        assertThat(team.path("versions")).hasSize(1);
    }

    @Test
    void an_area_names_the_post_that_heads_it() {
        assertThat(the("disability", get("/v1/areas").path("items"))
                        .path("head")
                        .asText())
                .isEqualTo("assistant-director");
    }

    @Test
    void a_post_shows_its_holders_with_from_and_until_and_no_address() {
        JsonNode post = the("team-manager-court-1", get("/v1/posts").path("items"));

        assertThat(post.path("title").asText()).isEqualTo("[team manager, Court Team 1]");
        assertThat(post.path("team").asText()).isEqualTo("court-1");
        assertThat(post.path("holders")).hasSize(1);
        assertThat(post.at("/holders/0/from").asText()).isEqualTo("2010-01-01");
        assertThat(post.at("/holders/0/until").isNull()).isTrue();
        assertThat(post.toString()).doesNotContain("@");
    }

    @Test
    void pages_add_up() {
        List<JsonNode> whole = allPages("/v1/posts", 500);

        assertThat(whole).hasSizeGreaterThanOrEqualTo(26);
        assertThat(allPages("/v1/posts", 7)).isEqualTo(whole);
        assertThat(allPages("/v1/posts?on=2009-12-31", 7))
                .allSatisfy(post -> assertThat(post.path("title").isNull()).isTrue());
    }

    @Test
    void teams_are_found_by_their_area_and_sorted_either_way_over_all_pages() {
        List<String> ofArea = texts(allPages("/v1/teams?area=safeguarding-review", 500), "area");
        assertThat(ofArea).hasSizeGreaterThan(1).containsOnly("safeguarding-review");

        List<String> byName = texts(allPages("/v1/teams?sort=name", 3), "name");
        assertThat(byName).hasSizeGreaterThan(ofArea.size()).isSorted();
        assertThat(texts(allPages("/v1/teams?sort=-name", 3), "name")).isEqualTo(reversed(byName));
        assertThat(texts(allPages("/v1/teams?sort=area", 3), "area"))
                .hasSameSizeAs(byName)
                .isSorted();
        assertThat(allPages("/v1/teams?area=nowhere", 3)).isEmpty();
    }

    @Test
    void posts_are_found_by_role_and_by_the_area_that_they_head() {
        assertThat(texts(allPages("/v1/posts?role=team-manager", 3), "id"))
                .contains("team-manager-court-1")
                .doesNotContain("assistant-director");
        assertThat(allPages("/v1/posts?role=team-manager", 3))
                .allSatisfy(post -> assertThat(post.path("roles").toString()).contains("\"team-manager\""));
        assertThat(texts(allPages("/v1/posts?area=looked-after", 3), "area"))
                .isNotEmpty()
                .containsOnly("looked-after");

        List<String> byTitle = texts(allPages("/v1/posts?sort=title", 4), "title");
        assertThat(byTitle).hasSize(allPages("/v1/posts", 500).size()).isSorted();
        assertThat(texts(allPages("/v1/posts?sort=-title", 4), "title")).isEqualTo(reversed(byTitle));
    }

    @Test
    void areas_are_sorted_backwards_by_name_over_all_pages() {
        assertThat(texts(allPages("/v1/areas?sort=-name", 2), "name"))
                .hasSize(allPages("/v1/areas", 500).size())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/areas?limit=0",
                "/v1/areas?limit=501",
                "/v1/teams?limit=ten",
                "/v1/teams?cursor=nonsense",
                "/v1/posts?cursor=YT1i",
                "/v1/posts?on=yesterday",
                "/v1/areas?sort=head",
                "/v1/teams?sort=--name",
                "/v1/posts?sort=team",
                "/v1/targets?limit=-1",
                "/v1/targets?sort=value",
                "/v1/targets?kind=at-last",
                "/v1/targets/M004?on=2020-02-30",
                "/v1/plans?cursor=%25"
            })
    void a_parameter_that_cannot_be_read_is_a_400_problem(String path) {
        as("analyst")
                .get(path)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].pointer", notNullValue());
    }

    private static List<String> texts(List<JsonNode> items, String member) {
        return items.stream().map(item -> item.path(member).asText()).toList();
    }

    private static List<String> reversed(List<String> texts) {
        List<String> back = new ArrayList<>(texts);
        Collections.reverse(back);
        return back;
    }

    private static JsonNode the(String id, JsonNode items) {
        for (JsonNode item : items) {
            if (item.path("id").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError(id + " is not in " + items);
    }
}
