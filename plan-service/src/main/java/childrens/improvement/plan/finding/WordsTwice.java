package childrens.improvement.plan.finding;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The same words twice in one action or title. */
final class WordsTwice implements Rule {

    private static final int LENGTH = 4;

    private static final Pattern POST = Pattern.compile("\\[[^]]*]");

    @Override
    public String id() {
        return "words-twice";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlanText text : facts.texts()) {
            if (Set.of("title", "action").contains(text.part())) {
                sentences(text.text())
                        .flatMap(sentence -> twice(sentence).stream())
                        .findFirst()
                        .ifPresent(words -> found.add(text.place(), "Twice: " + words, text.text(), "Say it once."));
            }
        }
    }

    private static Stream<String> sentences(String text) {
        return Arrays.stream(POST.matcher(text).replaceAll(";").split("[.;:] "));
    }

    private static Optional<String> twice(String text) {
        Set<String> seen = new HashSet<>();
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9']+"))
                .filter(word -> !word.isEmpty())
                .toList();
        for (int from = 0; from + LENGTH <= words.size(); from++) {
            String run = String.join(" ", words.subList(from, from + LENGTH));
            if (!seen.add(run)) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }
}
