package childrens.improvement.alerting.routing;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final LocalDate EVER = LocalDate.of(2010, 1, 1);
    private static final Instant WED_2020_09_30 = at("2020-09-30T17:00:00+01:00");

    private final Routing routing = new Routing(OrganisationFixture.council());

    @Test
    void a_team_s_obligation_goes_to_the_holder_of_its_manager_s_post() {
        Recipient found = find(Audience.TEAM_MANAGER, owedBy("court-1"));
        assertThat(found.post()).isEqualTo("team-manager-court-1");
        assertThat(found.address()).isEqualTo("team-manager-court-1@council.example");
        assertThat(found.why()).isEqualTo("this post manages the team that is responsible for it: Court Team 1");
    }

    @Test
    void the_duty_post_is_the_team_manager_where_there_is_no_other() {
        assertThat(find(Audience.DUTY, owedBy("mash")).post()).isEqualTo("team-manager-mash");
    }

    @Test
    void a_duty_post_of_the_area_comes_before_the_team_manager_but_only_with_a_holder() {
        Organisation withDuty = OrganisationFixture.with(
                post("duty-front-door", null, "front-door-assessment", "duty"), holder("duty-front-door", EVER, null));
        assertThat(new Routing(withDuty)
                        .recipients(Audience.DUTY, owedBy("mash"), WED_2020_09_30)
                        .get(0))
                .satisfies(found -> {
                    assertThat(found.post()).isEqualTo("duty-front-door");
                    assertThat(found.why()).isEqualTo("this post is on duty for MASH");
                });
        Organisation empty = OrganisationFixture.with(
                post("duty-front-door", null, "front-door-assessment", "duty"),
                holder("duty-front-door", EVER, LocalDate.of(2020, 9, 30)));
        assertThat(new Routing(empty)
                        .recipients(Audience.DUTY, owedBy("mash"), WED_2020_09_30)
                        .get(0)
                        .post())
                .isEqualTo("team-manager-mash");
    }

    @Test
    void a_post_on_call_is_found_for_the_council_and_only_while_it_has_a_holder() {
        assertThat(routing.isOnCall(owedBy("mash"), WED_2020_09_30)).isFalse();
        Routing withRota = new Routing(OrganisationFixture.with(
                post("out-of-hours", null, null, "rota"),
                holder("out-of-hours", LocalDate.of(2020, 9, 30), LocalDate.of(2020, 10, 1))));
        assertThat(withRota.isOnCall(owedBy("mash"), WED_2020_09_30)).isTrue();
        assertThat(withRota.isOnCall(owedBy("mash"), at("2020-10-01T00:00:00+01:00")))
                .isFalse();
        assertThat(withRota.recipients(Audience.ROTA, owedBy("mash"), WED_2020_09_30)
                        .get(0)
                        .post())
                .isEqualTo("out-of-hours");
    }

    @Test
    void no_team_or_an_unknown_team_falls_back_to_the_performance_lead_and_says_so() {
        Recipient none = find(Audience.TEAM_MANAGER, owedBy(null));
        assertThat(none.post()).isEqualTo("performance-lead");
        assertThat(none.why()).isEqualTo("no team is responsible for it, so it comes to the performance lead");
        Recipient unknown = find(Audience.DUTY, owedBy("elsewhere"));
        assertThat(unknown.post()).isEqualTo("performance-lead");
        assertThat(unknown.why()).startsWith("the organisation does not know the team elsewhere");
    }

    @Test
    void a_percentage_goes_to_the_lead_of_its_measure_and_the_head_of_service_of_its_scope() {
        Subject percentage = percentage("team:court-1", "court-1");
        assertThat(find(Audience.LEAD, percentage).post()).isEqualTo("head-of-assessment");
        assertThat(find(Audience.HEAD_OF_SERVICE, percentage).post()).isEqualTo("head-of-cp-court");
        assertThat(find(Audience.HEAD_OF_SERVICE, percentage).why())
                .isEqualTo("this post is responsible for the service area Child Protection and Court");
        assertThat(find(Audience.HEAD_OF_SERVICE, percentage("area:cp-court", null))
                        .post())
                .isEqualTo("head-of-cp-court");
        assertThat(routing.exists(Audience.HEAD_OF_SERVICE, percentage("council", null)))
                .isFalse();
        assertThat(routing.exists(Audience.LEAD, percentage("council", null))).isTrue();
    }

    @Test
    void a_post_that_heads_several_areas_is_found_and_so_is_the_post_above_an_area_without_a_head() {
        assertThat(find(Audience.HEAD_OF_SERVICE, percentage("team:cwd", "cwd")).post())
                .isEqualTo("assistant-director");
        assertThat(find(Audience.HEAD_OF_SERVICE, percentage("team:front-desk", "front-desk"))
                        .post())
                .isEqualTo("assistant-director");
    }

    @Test
    void a_measure_without_a_lead_falls_back_and_says_so() {
        Subject percentage = new Subject(EpisodeKind.MEASURE, "M050|council|ytd|x", "M050", "council", null);
        assertThat(find(Audience.LEAD, percentage).why())
                .isEqualTo("no post leads M050, so it comes to the performance lead");
    }

    @Test
    void an_action_goes_to_the_post_that_leads_it_and_without_one_to_the_performance_lead() {
        Subject led = new Subject(EpisodeKind.ACTION, "P1-O01-A1", null, "post:head-of-assessment", null);
        Subject unled = new Subject(EpisodeKind.ACTION, "P1-O01-A1", null, "council", null);
        Subject unknown = new Subject(EpisodeKind.ACTION, "P1-O01-A1", null, "post:nobody", null);
        assertThat(find(Audience.LEAD, led).post()).isEqualTo("head-of-assessment");
        assertThat(find(Audience.LEAD, led).why()).isEqualTo("this post leads the action P1-O01-A1");
        assertThat(find(Audience.LEAD, unled).why())
                .isEqualTo("no post leads the action P1-O01-A1, so it comes to the performance lead");
        assertThat(find(Audience.LEAD, unknown).post()).isEqualTo("performance-lead");
    }

    @Test
    void an_empty_organisation_has_no_recipient() {
        Routing empty = new Routing(new Organisation(List.of(), List.of(), List.of(), List.of(), Map.of()));
        assertThat(empty.recipients(Audience.DUTY, owedBy("mash"), WED_2020_09_30))
                .isEmpty();
    }

    private Recipient find(Audience audience, Subject subject) {
        return routing.recipients(audience, subject, WED_2020_09_30).get(0);
    }

    private static Subject owedBy(@Nullable String team) {
        return new Subject(EpisodeKind.OBLIGATION, "o-1", "M004", team == null ? "council" : "team:" + team, team);
    }

    private static Subject percentage(String scope, @Nullable String team) {
        return new Subject(EpisodeKind.MEASURE, "M004|" + scope + "|ytd|2020-04-01", "M004", scope, team);
    }

    private static Post post(String id, @Nullable String team, @Nullable String area, String role) {
        return new Post(id, "[" + id + "]", team, area, Set.of(role));
    }

    private static Dated<Holder> holder(String post, LocalDate from, @Nullable LocalDate until) {
        return new Dated<>(from, until, new Holder(post, "holder-of-" + post, post + "@council.example"));
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
