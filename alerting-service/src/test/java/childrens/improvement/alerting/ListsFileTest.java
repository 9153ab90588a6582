package childrens.improvement.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.cadence.Addressee;
import childrens.improvement.alerting.cadence.Cadence;
import childrens.improvement.alerting.cadence.Catalogue;
import childrens.improvement.alerting.cadence.ListKind;
import childrens.improvement.alerting.escalation.Audience;
import childrens.improvement.alerting.routing.Area;
import childrens.improvement.alerting.routing.Dated;
import childrens.improvement.alerting.routing.Organisation;
import childrens.improvement.alerting.routing.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListsFileTest {

    private static final LocalDate DAY = LocalDate.of(2020, 9, 14);
    private static final Organisation ORGANISATION = new Organisation(
            List.of(
                    since("2010-01-01", new Area("cp-court", "CP", null)),
                    since("2010-01-01", new Area("disability", "D", null))),
            List.of(
                    since("2010-01-01", new Team("court-2", "C2", "cp-court")),
                    since("2010-01-01", new Team("court-1", "C1", "cp-court")),
                    since("2020-10-01", new Team("court-9", "C9", "cp-court"))),
            List.of(),
            List.of(),
            Map.of());

    private final Catalogue catalogue = ListsFile.read();

    @Test
    void every_list_of_the_practice_is_there_with_its_cadence() {
        assertThat(ids(Cadence.DAILY)).containsExactly("daily");
        assertThat(ids(Cadence.WEEKLY)).containsExactly("performance-pack", "oversights", "audit-actions");
        assertThat(ids(Cadence.FORTNIGHTLY)).containsExactly("caseloads");
        assertThat(ids(Cadence.MONTHLY))
                .containsExactly(
                        "scorecard",
                        "iro-tracker",
                        "area-plan",
                        "private-fostering",
                        "life-story",
                        "thresholds",
                        "return-or-leave-care",
                        "supervision");
        assertThat(ids(Cadence.QUARTERLY)).containsExactly("self-evaluation", "quality-report", "plan");
    }

    @Test
    void a_list_is_made_for_each_team_or_area_that_there_is_on_the_day() {
        assertThat(kind("daily").scopesOn(DAY, ORGANISATION)).containsExactly("team:court-1", "team:court-2");
        assertThat(kind("daily").scopesOn(LocalDate.of(2020, 10, 1), ORGANISATION))
                .hasSize(3);
        assertThat(kind("caseloads").scopesOn(DAY, ORGANISATION)).containsExactly("area:cp-court", "area:disability");
        assertThat(kind("plan").scopesOn(DAY, ORGANISATION)).containsExactly("council");
        assertThat(kind("iro-tracker").scopesOn(DAY, ORGANISATION)).containsExactly("team:iro");
    }

    @Test
    void a_list_goes_to_a_post_that_its_scope_or_the_file_names() {
        assertThat(kind("daily").to()).containsExactly(new Addressee(Audience.TEAM_MANAGER, ""));
        assertThat(kind("private-fostering").to()).containsExactly(new Addressee(Audience.LEAD, "M036"));
        assertThat(kind("plan").to()).extracting(Addressee::post).containsExactly("assistant-director", "director");
    }

    private ListKind kind(String id) {
        return catalogue.kind(id).orElseThrow();
    }

    private List<String> ids(Cadence cadence) {
        return catalogue.kinds().stream()
                .filter(kind -> kind.cadence() == cadence)
                .map(ListKind::id)
                .distinct()
                .toList();
    }

    private static <T> Dated<T> since(String day, T value) {
        return new Dated<>(LocalDate.parse(day), null, value);
    }
}
