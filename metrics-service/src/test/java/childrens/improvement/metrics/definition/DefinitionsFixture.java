package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.MeasureDefinition;
import java.util.List;

/** The packaged definitions, for tests of the pure packages. */
public final class DefinitionsFixture {

    private static final List<MeasureDefinition> MEASURES = Definitions.read("/definitions/measures.yaml");

    private DefinitionsFixture() {}

    public static List<MeasureDefinition> measures() {
        return MEASURES;
    }

    public static MeasureDefinition measure(String code) {
        return MEASURES.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
