package childrens.improvement.alerting.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.ForeignExamples;
import org.junit.jupiter.api.Test;

/** What plan-service promises to say can be heard here. */
class OrganisationContractTest {

    @Test
    void every_area_team_post_and_holder_that_is_promised_is_read_with_its_versions() {
        assertThat(ForeignExamples.of("plan-service", "organisation."))
                .isNotEmpty()
                .allSatisfy((name, example) -> {
                    OrganisationMessage message = OrganisationMessage.read(example);
                    assertThat(message.id())
                            .as(name)
                            .isEqualTo(example.data().path("id").textValue());
                    assertThat(message.versions().isEmpty()).as(name).isFalse();
                });
    }

    @Test
    void the_lead_of_every_target_that_is_promised_is_read() {
        assertThat(ForeignExamples.of("plan-service", "target.adopted"))
                .isNotEmpty()
                .allSatisfy((name, example) -> assertThat(LeadMessage.read(example))
                        .as(name)
                        .satisfies(message -> assertThat(message.lead())
                                .isEqualTo(example.data().path("lead").textValue())));
    }
}
