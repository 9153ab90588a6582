package childrens.improvement.plan.report.word;

import childrens.improvement.plan.report.AreaPaper;
import java.time.OffsetDateTime;

/** The paper of an area as a Word document, in which its head writes on. */
public final class WordPaper {

    private WordPaper() {}

    /**
     * The document.
     *
     * @param moment what it says of when it was made
     */
    public static byte[] bytes(AreaPaper paper, OffsetDateTime moment) {
        WordText text = new WordText().paragraph("Title", paper.title());
        paper.opening().forEach(each -> text.paragraph("Normal", each));
        paper.sections().forEach(section -> {
            text.paragraph("Heading1", section.heading());
            if (section.lines().isEmpty()) {
                text.paragraph("Normal", "Nothing.");
            }
            section.lines().forEach(line -> text.paragraph("ListBullet", line.inWords()));
        });
        return WordReport.file(paper.title() + ": " + paper.area() + ", " + paper.period(), text, moment);
    }
}
