package childrens.improvement.plan.report.word;

import childrens.improvement.plan.report.Report;
import childrens.improvement.plan.report.Report.KeyEntry;
import java.util.List;

/** What stands before the priorities. */
final class WordFrontMatter {

    private WordFrontMatter() {}

    static void write(WordText text, Report report) {
        text.paragraph("Heading1", "About this report");
        text.table(
                "Which quarter, as of when, as known when",
                List.of(4000, 7000),
                List.of("What", "Value"),
                report.cover().facts().stream()
                        .map(fact -> WordReport.cells(fact.name(), fact.value()))
                        .toList());
        text.paragraph(
                "Normal",
                "Rating of the whole plan: " + report.cover().overall().text() + ". "
                        + report.cover().overall().because());
        text.table(
                "How many have each rating",
                List.of(3000, 2000, 2000),
                List.of("Rating", "Objectives", "Measures"),
                report.cover().counts().stream()
                        .map(count -> WordReport.cells(
                                count.rating().text(),
                                String.valueOf(count.objectives()),
                                String.valueOf(count.measures())))
                        .toList());
        text.paragraph("Heading1", "Executive summary");
        text.paragraph("Normal", report.summary().note());
        text.paragraph("Normal", report.summary().introduction());
        report.summary().texts().forEach(lines -> {
            text.paragraph("Heading2", lines.heading());
            lines.lines().forEach(line -> text.paragraph("ListBullet", line));
        });
        report.summary().actions().forEach(actions -> {
            text.paragraph("Heading2", actions.heading());
            actions.actions().forEach(action -> text.paragraph("Normal", action.numbered())
                    .paragraph("Facts", action.facts()));
        });
        text.paragraph("Heading1", "What we want to achieve");
        report.introduction().forEach(passages -> {
            text.paragraph("Heading2", passages.heading());
            passages.texts().forEach(each -> text.paragraph("Normal", each));
        });
        text.paragraph("Heading1", "Key to ratings and direction of travel");
        key(text, "Rating (RAGB)", report.ratingKey());
        key(text, report.directionKeyHeading(), report.directionKey());
        text.paragraph("Normal", report.trendKey());
    }

    private static void key(WordText text, String heading, List<KeyEntry> entries) {
        text.paragraph("Caption", heading);
        text.table(
                heading,
                List.of(1500, 3000, 8000),
                List.of("Sign", "Word", "Meaning"),
                entries.stream()
                        .map(entry -> WordReport.cells(entry.sign(), entry.word(), entry.meaning()))
                        .toList());
    }
}
