package childrens.improvement.foundation.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class AllowedMethodsTest {

    /** A resource with a fixed path, a parameter, and one that is told by its form. */
    @Path("/v1/things")
    static class Things {

        @GET
        public String list() {
            return "";
        }

        @DELETE
        @Path("{id}")
        public String delete() {
            return "";
        }

        @POST
        @Path("/{year: \\d{4}}-{quarter}/close")
        public String close() {
            return "";
        }
    }

    @Test
    void an_address_takes_the_methods_whose_template_it_matches() {
        assertThat(AllowedMethods.at(AllowedMethods.of(Things.class), "/v1/things"))
                .containsExactly("GET", "HEAD");
        assertThat(AllowedMethods.at(AllowedMethods.of(Things.class), "/v1/things/"))
                .containsExactly("GET", "HEAD");
        assertThat(AllowedMethods.at(AllowedMethods.of(Things.class), "/v1/things/7"))
                .containsExactly("DELETE");
        assertThat(AllowedMethods.at(AllowedMethods.of(Things.class), "/v1/things/7/8"))
                .isEmpty();
        assertThat(AllowedMethods.at(AllowedMethods.of(Things.class), "/v1/things/2020-Q1/close"))
                .containsExactly("POST");
        assertThat(AllowedMethods.at(AllowedMethods.of(Things.class), "/v1/things/20-Q1/close"))
                .isEmpty();
        assertThat(AllowedMethods.of(String.class)).isEmpty();
    }
}
