package childrens.improvement.metrics.edgecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The 31 cases that are easily got wrong (domain notes, section 2.6): each number has a test that names it. */
class EdgeCasesTest {

    private static final int CASES = 31;
    private static final Pattern NAME = Pattern.compile("case_(\\d\\d)_.+");
    private static final List<Class<?>> CLASSES = List.of(
            ClockEdgeCasesTest.class,
            RecordEdgeCasesTest.class,
            ChildEdgeCasesTest.class,
            FigureEdgeCasesTest.class,
            OutsideEdgeCasesTest.class);

    @Test
    void each_case_has_one_test_that_names_its_number() {
        TreeMap<Integer, List<String>> found = new TreeMap<>();
        tests().forEach(name -> {
            Matcher matcher = NAME.matcher(name);
            assertThat(matcher.matches()).as(name).isTrue();
            found.merge(Integer.parseInt(matcher.group(1)), List.of(name), (one, other) -> Stream.of(one, other)
                    .flatMap(List::stream)
                    .toList());
        });

        assertThat(found.keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, CASES).boxed().toList());
        assertThat(found.values()).allSatisfy(names -> assertThat(names).hasSize(1));
    }

    private static Stream<String> tests() {
        return CLASSES.stream()
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName);
    }
}
