package childrens.improvement.plan.quarter;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What answers with figures, for which metrics-service is asked before anything is read or locked here. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ShowsFigures {

    /** Which figures. */
    Shown value() default Shown.QUARTER;

    /** Whether the figures are kept for good, for the council and each area, which is worth a longer wait. */
    boolean toKeep() default false;
}
