package childrens.improvement.plan.summary;

import childrens.improvement.plan.finding.EditedNumber;
import childrens.improvement.plan.summary.draft.EditedNumbers;
import childrens.improvement.plan.summary.draft.NumberLink;
import childrens.improvement.plan.summary.draft.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a person made of the draft.
 *
 * @param drafted the numbers of the drafted sentences as they were then, by id
 */
record EditedSummary(List<Sentence> goingWell, List<Sentence> worriedAbout, Map<String, List<NumberLink>> drafted) {

    /** The request's sentences with the numbers of the drafted ones, at their new places. */
    static EditedSummary of(SummaryRequest request, Map<String, List<NumberLink>> drafted) {
        Map<String, List<NumberLink>> used = new LinkedHashMap<>();
        return new EditedSummary(linked(request.well(), drafted, used), linked(request.worried(), drafted, used), used);
    }

    private static List<Sentence> linked(
            List<SummaryRequest.SentenceRequest> sentences,
            Map<String, List<NumberLink>> drafted,
            Map<String, List<NumberLink>> used) {
        List<Sentence> linked = new ArrayList<>();
        for (SummaryRequest.SentenceRequest sentence : sentences) {
            String id = sentence.id();
            String text = Objects.requireNonNull(sentence.text()).strip();
            List<NumberLink> numbers = id == null ? List.of() : drafted.getOrDefault(id, List.of());
            if (id != null && !numbers.isEmpty()) {
                used.put(id, numbers);
            }
            linked.add(new Sentence(id, text, EditedNumbers.relinked(text, numbers)));
        }
        return List.copyOf(linked);
    }

    /** The numbers that are no longer those of their readings, and those that are of none. */
    List<EditedNumber> away() {
        List<EditedNumber> away = new ArrayList<>();
        add("goingWell", goingWell, away);
        add("worriedAbout", worriedAbout, away);
        return List.copyOf(away);
    }

    private void add(String list, List<Sentence> sentences, List<EditedNumber> away) {
        for (int index = 0; index < sentences.size(); index++) {
            Sentence sentence = sentences.get(index);
            String id = sentence.id();
            List<NumberLink> numbers = id == null ? List.of() : drafted.getOrDefault(id, List.of());
            String place = "summary/" + list + "/" + index;
            EditedNumbers.away(sentence.text(), numbers)
                    .forEach(each -> away.add(new EditedNumber(
                            place, each.number() + ", in: " + sentence.text(), measure(numbers), expected(each))));
        }
    }

    private static String measure(List<NumberLink> numbers) {
        return numbers.stream().map(NumberLink::measure).findFirst().orElse("no measure");
    }

    private static String expected(EditedNumbers.Away away) {
        return away.expected().isEmpty()
                ? "not linked to this sentence"
                : away.expected().stream().map(NumberLink::text).collect(Collectors.joining(", "));
    }
}
