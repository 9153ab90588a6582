/** Classes that break the rules of the architecture, so that each rule is seen to fail. */
@NullMarked
package childrens.improvement.alerting.canary;

import org.jspecify.annotations.NullMarked;
