package childrens.improvement.alerting.routing;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gets what goes to a post: its holders of the day, those who share it, whoever covers. */
class HoldersTest {

    private static final LocalDate EVER = LocalDate.of(2010, 1, 1);
    private static final Instant WED_2020_09_30 = at("2020-09-30T17:00:00+01:00");

    /** What goes to somebody who has left: the row of the complaints' table. */
    @Test
    void the_holder_of_the_london_day_is_found() {
        Routing handedOver = new Routing(OrganisationFixture.with(
                post("team-manager-new", "new-team", null, "team-manager"),
                holder("team-manager-new", EVER, LocalDate.of(2020, 10, 1))));
        assertThat(handedOver.recipients(Audience.TEAM_MANAGER, owedBy("new-team"), at("2020-09-30T23:59:59+01:00")))
                .singleElement()
                .satisfies(found -> assertThat(found.post()).isEqualTo("team-manager-new"));
        assertThat(handedOver.recipients(Audience.TEAM_MANAGER, owedBy("new-team"), at("2020-10-01T00:00:00+01:00")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.post()).isEqualTo("performance-lead");
                    assertThat(found.why())
                            .isEqualTo(
                                    "nobody holds the post team-manager-new now, so it comes to the performance lead");
                });
    }

    @Test
    void job_sharers_both_get_it() {
        Routing shared = new Routing(OrganisationFixture.with(
                post("team-manager-new", "new-team", null, "team-manager"),
                holder("team-manager-new", EVER, null),
                new Holder("team-manager-new", "sharer", "sharer@council.example")));
        assertThat(shared.recipients(Audience.TEAM_MANAGER, owedBy("new-team"), WED_2020_09_30)
                        .get(0)
                        .address())
                .isEqualTo("team-manager-new@council.example, sharer@council.example");
    }

    @Test
    void every_post_that_has_the_role_gets_it() {
        Post second = post("team-manager-new-2", "new-team", null, "team-manager");
        assertThat(posts(two(second, holder("team-manager-new-2", EVER, null))))
                .containsExactly("team-manager-new", "team-manager-new-2");
    }

    @Test
    void of_two_posts_with_one_role_the_vacant_one_leaves_it_to_the_other() {
        Post second = post("team-manager-new-2", "new-team", null, "team-manager");
        assertThat(posts(two(second, holder("team-manager-new-2", EVER, LocalDate.of(2020, 9, 30)))))
                .containsExactly("team-manager-new");
    }

    @Test
    void whoever_covers_the_other_post_with_the_same_role_gets_it_once() {
        Post second = post("team-manager-new-2", "new-team", null, "team-manager");
        Holder cover =
                new Holder("team-manager-new-2", "holder-of-team-manager-new", "team-manager-new@council.example");
        assertThat(posts(two(second, new Dated<>(LocalDate.of(2020, 9, 28), LocalDate.of(2020, 10, 2), cover))))
                .containsExactly("team-manager-new");
    }

    @Test
    void every_post_on_call_gets_it() {
        Routing onCall = new Routing(OrganisationFixture.and(
                OrganisationFixture.with(post("rota-1", null, null, "rota"), holder("rota-1", EVER, null)),
                post("rota-2", null, null, "rota"),
                holder("rota-2", EVER, null)));
        assertThat(onCall.recipients(Audience.ROTA, owedBy("mash"), WED_2020_09_30))
                .extracting(Recipient::post)
                .containsExactly("rota-1", "rota-2");
    }

    @Test
    void while_the_holder_is_away_whoever_covers_gets_it() {
        Routing covered = new Routing(OrganisationFixture.and(
                away("one"),
                post("another", null, null, "other"),
                new Dated<>(
                        LocalDate.of(2020, 9, 28),
                        LocalDate.of(2020, 10, 2),
                        new Holder("team-manager-new", "cover", "cover@council.example"))));

        Recipient found = toTheManager(covered, WED_2020_09_30);
        assertThat(found.post()).isEqualTo("team-manager-new");
        assertThat(found.address()).isEqualTo("cover@council.example");
    }

    @Test
    void without_cover_it_goes_to_the_head_of_service_who_is_told_why() {
        Recipient found = toTheManager(new Routing(away("one")), WED_2020_09_30);
        assertThat(found.post()).isEqualTo("head-of-cp-court");
        assertThat(found.why())
                .isEqualTo(
                        "it is its list; whoever holds the post team-manager-new is back on 2 October and nobody covers it");
    }

    @Test
    void an_absence_ends_with_its_last_day() {
        Routing back = new Routing(away("one"));
        assertThat(toTheManager(back, at("2020-10-01T23:59:00+01:00")).post()).isEqualTo("head-of-cp-court");
        assertThat(toTheManager(back, at("2020-10-02T00:00:00+01:00")).post()).isEqualTo("team-manager-new");
    }

    @Test
    void a_post_that_somebody_else_will_hold_is_held_by_nobody_until_then() {
        assertThat(toTheManager(new Routing(away("two")), WED_2020_09_30).post())
                .isEqualTo("performance-lead");
    }

    @Test
    void while_one_who_shares_a_post_is_away_the_other_is_told() {
        Routing shared = new Routing(OrganisationFixture.and(
                away("one"),
                post("another", null, null, "other"),
                new Dated<>(EVER, null, new Holder("team-manager-new", "sharer", "sharer@council.example"))));
        assertThat(toTheManager(shared, WED_2020_09_30).address()).isEqualTo("sharer@council.example");
    }

    private static Recipient toTheManager(Routing routing, Instant now) {
        return routing.to("team-manager-new", "it is its list", now).orElseThrow();
    }

    /** One holds the post until Monday 28 September, and from Friday 2 October on whoever is given. */
    private static Organisation away(String next) {
        return OrganisationFixture.and(
                OrganisationFixture.with(
                        post("team-manager-new", "new-team", null, "team-manager"),
                        new Dated<>(
                                EVER,
                                LocalDate.of(2020, 9, 28),
                                new Holder("team-manager-new", "one", "one@council.example"))),
                post("another", null, null, "other"),
                new Dated<>(
                        LocalDate.of(2020, 10, 2),
                        null,
                        new Holder("team-manager-new", next, next + "@council.example")));
    }

    private static Routing two(Post second, Dated<Holder> holder) {
        Organisation one = OrganisationFixture.with(
                post("team-manager-new", "new-team", null, "team-manager"), holder("team-manager-new", EVER, null));
        return new Routing(OrganisationFixture.and(one, second, holder));
    }

    private static List<String> posts(Routing routing) {
        return routing.recipients(Audience.TEAM_MANAGER, owedBy("new-team"), WED_2020_09_30).stream()
                .map(Recipient::post)
                .toList();
    }

    private static Subject owedBy(@Nullable String team) {
        return new Subject(EpisodeKind.OBLIGATION, "o-1", "M004", team == null ? "council" : "team:" + team, team);
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
