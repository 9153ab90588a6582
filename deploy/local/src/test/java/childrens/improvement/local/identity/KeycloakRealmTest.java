package childrens.improvement.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class KeycloakRealmTest {

    @Test
    void keycloak_has_the_users_of_the_local_system() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(Path.of("../keycloak/improvement-realm.json").toFile());
        List<LocalUser> users = new ArrayList<>();
        realm.path("users").forEach(user -> {
            assertThat(user.path("id").asText()).as("sub").isEqualTo(name(user));
            assertThat(user.path("realmRoles")).extracting(JsonNode::asText).containsExactly(name(user));
            assertThat(user.at("/credentials/0/value").asText()).isEqualTo(name(user));
            users.add(new LocalUser(
                    name(user),
                    user.at("/attributes/post/0").asText(),
                    user.at("/attributes/team/0").asText(null),
                    user.at("/attributes/area/0").asText(null)));
        });
        assertThat(users).containsExactlyElementsOf(LocalUsers.all());
        assertThat(realm.at("/roles/realm"))
                .extracting(role -> role.path("name").asText())
                .containsExactlyElementsOf(
                        LocalUsers.all().stream().map(LocalUser::name).toList());
    }

    @Test
    void keycloak_puts_every_claim_of_a_user_into_the_token() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(Path.of("../keycloak/improvement-realm.json").toFile());
        List<String> mapped = StreamSupport.stream(
                        realm.at("/clients/0/protocolMappers").spliterator(), false)
                .map(mapper -> mapper.at("/config/claim.name").asText())
                .toList();
        LocalUsers.all()
                .forEach(user -> assertThat(mapped).containsAll(user.claims().keySet()));
    }

    private static String name(JsonNode user) {
        return user.path("username").asText();
    }
}
