package childrens.improvement.alerting.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EpisodeTest {

    private static final Subject VISIT = new Subject(EpisodeKind.OBLIGATION, "o-1", "M003", "team:court-1", "court-1");
    private static final Subject SHARE =
            new Subject(EpisodeKind.MEASURE, "M004|council|ytd|2020-04-01", "M004", "council", null);
    private static final Instant NINE = Instant.parse("2020-09-30T08:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3600);
    private static final Instant ELEVEN = TEN.plusSeconds(3600);

    @Test
    void an_opening_opens_and_a_closing_closes() {
        Episode open = Episode.of(VISIT).with(VISIT, opening(NINE));
        assertThat(open.isOpen()).isTrue();
        assertThat(open.with(closing(TEN)).isClosed()).isTrue();
    }

    @Test
    void a_closing_that_arrives_before_its_opening_ends_as_one_closed_episode() {
        Episode episode = Episode.of(VISIT).with(closing(TEN));
        assertThat(episode.isOpen()).isFalse();
        assertThat(episode.with(VISIT, opening(NINE)))
                .isEqualTo(Episode.of(VISIT).with(VISIT, opening(NINE)).with(closing(TEN)));
    }

    @Test
    void at_one_moment_the_opening_comes_first() {
        assertThat(Episode.of(VISIT)
                        .with(closing(TEN))
                        .with(VISIT, opening(TEN))
                        .isClosed())
                .isTrue();
    }

    @Test
    void an_obligation_that_is_overdue_again_opens_again_and_is_told_again() {
        Episode again =
                Episode.of(VISIT).with(VISIT, opening(NINE)).with(closing(TEN)).with(VISIT, opening(ELEVEN));
        assertThat(again.isOpen()).isTrue();
        assertThat(again.round()).isEqualTo(2);
    }

    @Test
    void a_percentage_that_is_off_its_target_again_opens_again_but_is_not_told_again_in_its_period() {
        Episode again =
                Episode.of(SHARE).with(SHARE, opening(NINE)).with(closing(TEN)).with(SHARE, opening(ELEVEN));
        assertThat(again.isOpen()).isTrue();
        assertThat(again.round()).isEqualTo(1);
    }

    @Test
    void a_later_opening_says_which_team_owes_it_now_and_an_older_one_changes_nothing() {
        Subject moved = new Subject(EpisodeKind.OBLIGATION, "o-1", "M003", "team:court-2", "court-2");
        Episode episode = Episode.of(VISIT).with(moved, opening(TEN)).with(VISIT, opening(NINE));
        assertThat(episode.subject().team()).isEqualTo("court-2");
    }

    @Test
    void only_a_closed_episode_is_silent() {
        Closing died = new Closing(TEN, ClosedBecause.CEASED, true);
        assertThat(Episode.of(VISIT).with(VISIT, opening(NINE)).with(died).isSilent())
                .isTrue();
        assertThat(Episode.of(VISIT)
                        .with(VISIT, opening(NINE))
                        .with(closing(TEN))
                        .isSilent())
                .isFalse();
    }

    @Test
    void any_order_and_any_repeats_of_one_opening_and_one_closing_end_the_same() {
        List<UnaryOperator<Episode>> heard = List.of(
                episode -> episode.with(VISIT, opening(NINE)),
                episode -> episode.with(closing(TEN)),
                episode -> episode.with(VISIT, opening(NINE)),
                episode -> episode.with(closing(TEN)));
        Episode expected = Episode.of(VISIT).with(VISIT, opening(NINE)).with(closing(TEN));
        for (long seed = 0; seed < 100; seed++) {
            List<UnaryOperator<Episode>> order = new ArrayList<>(heard);
            Collections.shuffle(order, new Random(seed));
            Episode episode = Episode.of(VISIT);
            for (UnaryOperator<Episode> message : order) {
                episode = message.apply(episode);
            }
            assertThat(episode).isEqualTo(expected);
        }
    }

    @Test
    void the_id_depends_on_what_it_is_about_and_on_nothing_else() {
        Subject moved = new Subject(EpisodeKind.OBLIGATION, "o-1", "M003", "team:court-2", "court-2");
        assertThat(moved.episodeId()).isEqualTo(VISIT.episodeId());
        assertThat(SHARE.episodeId()).isNotEqualTo(VISIT.episodeId());
    }

    @Test
    void an_action_that_was_due_soon_and_becomes_overdue_is_one_episode_that_is_told_again() {
        Subject action = new Subject(EpisodeKind.ACTION, "P1-O01-A1", null, "post:director", null);
        Opening soon = new Opening(NINE, "due-soon", ELEVEN, null, false, null);
        Opening late = new Opening(TEN, "overdue", ELEVEN, null, false, null);

        Episode raised = Episode.of(action).with(action, soon).with(action, late);

        assertThat(raised.round()).isEqualTo(2);
        assertThat(raised.isOpen()).isTrue();
        assertThat(raised.opening()).isEqualTo(new Opening(NINE, "overdue", ELEVEN, null, false, null));
        assertThat(raised.with(action, late).round()).isEqualTo(2);
    }

    private static Opening opening(Instant at) {
        return new Opening(at, "overdue", NINE, null, false, null);
    }

    private static Closing closing(Instant at) {
        return new Closing(at, ClosedBecause.MET_LATE, false);
    }
}
