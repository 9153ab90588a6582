package childrens.improvement.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class KeycloakRealmTest {

    @Test
    void keycloak_has_the_users_of_the_local_system() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(Path.of("../keycloak/improvement-realm.json").toFile());
        List<LocalUser> users = new ArrayList<>();
        people(realm).forEach(user -> {
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
                .containsExactlyElementsOf(Stream.concat(
                                LocalUsers.all().stream().map(LocalUser::name),
                                LocalService.all().stream().map(LocalService::name))
                        .toList());
    }

    @Test
    void keycloak_has_the_services_of_the_local_system() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(Path.of("../keycloak/improvement-realm.json").toFile());
        for (LocalService service : LocalService.all()) {
            JsonNode client = only(realm.path("clients"), "clientId", service.name());
            assertThat(client.path("serviceAccountsEnabled").asBoolean()).isTrue();
            assertThat(client.path("secret").asText()).isEqualTo(service.name());
            assertThat(client.path("protocolMappers"))
                    .extracting(mapper -> mapper.at("/config/claim.name").asText())
                    .containsAll(service.claims().keySet());
            JsonNode account = only(realm.path("users"), "serviceAccountClientId", service.name());
            assertThat(account.path("id").asText()).as("sub").isEqualTo(service.name());
            assertThat(account.at("/attributes/post/0").asText()).isEqualTo(service.name());
            assertThat(account.path("realmRoles")).extracting(JsonNode::asText).containsExactly(service.name());
        }
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

    private static List<JsonNode> people(JsonNode realm) {
        return StreamSupport.stream(realm.path("users").spliterator(), false)
                .filter(user -> user.path("serviceAccountClientId").isMissingNode())
                .toList();
    }

    private static JsonNode only(JsonNode all, String member, String value) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path(member).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static String name(JsonNode user) {
        return user.path("username").asText();
    }
}
