package childrens.improvement.local.run;

import childrens.improvement.local.mail.MailServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** How many mails lie at the mail server for each team manager. */
record Mails(Web web, MailServer server) {

    private static final String MANAGER = "team-manager-";
    private static final String MANAGER_OF_SIXTEEN_PLUS = "sixteen-plus-manager";

    /** By address; whoever never got one is missing. */
    Map<String, Integer> counted() {
        Map<String, Integer> counts = new TreeMap<>();
        web.getOpenly(server.url() + "/api/user").ifPresent(users -> {
            for (JsonNode user : users) {
                String address = user.path("email").asText();
                if (address.startsWith(MANAGER) || address.startsWith(MANAGER_OF_SIXTEEN_PLUS)) {
                    counts.put(address, of(address));
                }
            }
        });
        return counts;
    }

    private int of(String address) {
        return web.getOpenly(server.url() + "/api/user/" + address + "/messages/")
                .map(JsonNode::size)
                .orElse(0);
    }
}
