package childrens.improvement.plan.inspection;

import childrens.improvement.plan.importing.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules in words, in the order in which they run. */
@ApplicationScoped
public class RuleBook {

    private final Map<String, FindingRule> rules = new LinkedHashMap<>();

    RuleBook() {
        for (JsonNode rule : Yaml.read("/finding/rules.yaml")) {
            FindingRule read = new FindingRule(
                    rule.path("id").asText(),
                    rule.path("title").asText(),
                    rule.path("why").asText());
            rules.put(read.id(), read);
        }
    }

    /** All rules. */
    public List<FindingRule> all() {
        return List.copyOf(rules.values());
    }

    /** Whether there is such a rule. */
    public boolean has(String id) {
        return rules.containsKey(id);
    }

    /** What the rule finds, in a few words. */
    public String title(String id) {
        FindingRule rule = rules.get(id);
        return rule == null ? id : rule.title();
    }
}
