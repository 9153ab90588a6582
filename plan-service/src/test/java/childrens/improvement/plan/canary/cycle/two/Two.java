package childrens.improvement.plan.canary.cycle.two;

import childrens.improvement.plan.canary.cycle.one.One;
import java.util.List;

public record Two(List<One> ones) {

    public static boolean isOne(Object other) {
        return other instanceof One;
    }
}
