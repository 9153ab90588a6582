package childrens.improvement.foundation.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which methods an address takes; the framework knows, and does not say so when it refuses another. */
@Singleton
public class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}:]+(?::((?:[^{}]|\\{[^{}]*\\})+))?\\}");

    private final BeanManager beans;
    private @Nullable List<Taken> all;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /**
     * A method that a path takes.
     *
     * @param path as its template is matched
     * @param method its name
     */
    record Taken(Pattern path, String method) {}

    /** The methods that a path takes, by name; none where there is nothing at it. */
    Set<String> at(String path) {
        return at(all(), path);
    }

    static Set<String> at(List<Taken> all, String path) {
        Set<String> methods = new TreeSet<>();
        for (Taken each : all) {
            if (each.path().matcher(path).matches()) {
                methods.add(each.method());
                if (each.method().equals("GET")) {
                    methods.add("HEAD");
                }
            }
        }
        return methods;
    }

    private synchronized List<Taken> all() {
        List<Taken> known = all;
        if (known == null) {
            known = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .flatMap(bean -> of(bean.getBeanClass()).stream())
                    .toList();
            all = known;
        }
        return known;
    }

    /** The methods of a resource, each with the paths that it takes. */
    static List<Taken> of(Class<?> resource) {
        Path root = resource.getAnnotation(Path.class);
        List<Taken> found = new ArrayList<>();
        if (root != null) {
            for (Method method : resource.getMethods()) {
                Path own = method.getAnnotation(Path.class);
                Pattern path = pattern(root.value() + "/" + (own == null ? "" : own.value()));
                Arrays.stream(method.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(verb -> verb.isAnnotationPresent(HttpMethod.class))
                        .forEach(verb -> found.add(new Taken(
                                path, verb.getAnnotation(HttpMethod.class).value())));
            }
        }
        return found;
    }

    private static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        for (String step : template.split("/")) {
            if (!step.isEmpty()) {
                pattern.append('/').append(step(step));
            }
        }
        return Pattern.compile(pattern + "/?");
    }

    private static String step(String step) {
        var parameter = PARAMETER.matcher(step);
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        while (parameter.find()) {
            String own = parameter.group(1);
            pattern.append(Pattern.quote(step.substring(from, parameter.start())))
                    .append(own == null ? "[^/]+" : "(?:" + own.strip() + ")");
            from = parameter.end();
        }
        return pattern.append(Pattern.quote(step.substring(from))).toString();
    }
}
