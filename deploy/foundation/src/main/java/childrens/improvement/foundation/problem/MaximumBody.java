package childrens.improvement.foundation.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many bytes a method takes at most, where that is not 1 MiB. More is answered with 413. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaximumBody {

    /** Mebibytes, at least 1. */
    int mebibytes();
}
