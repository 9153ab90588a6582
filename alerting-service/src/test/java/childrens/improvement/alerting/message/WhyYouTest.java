package childrens.improvement.alerting.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhyYouTest {

    @Test
    void the_measures_that_a_post_leads_are_told_together_and_in_order_behind_what_else_it_is() {
        assertThat(WhyYou.shortened(List.of(
                        "this post leads M073",
                        "this post is responsible for the service area Disability",
                        "this post leads M003",
                        "this post leads M061")))
                .containsExactly(
                        "this post is responsible for the service area Disability",
                        "this post leads M003, M061 and M073");
        assertThat(WhyYou.shortened(List.of("this post leads M073"))).containsExactly("this post leads M073");
    }

    @Test
    void what_says_more_than_that_a_post_leads_a_measure_stays_as_it_is() {
        String late = "this post leads M073; it comes only now because a silence has ended";

        assertThat(WhyYou.shortened(List.of(late, "this post leads M003")))
                .containsExactly(late, "this post leads M003");
    }
}
