package childrens.improvement.plan.report.serving;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.report.AreaPaper;
import childrens.improvement.plan.report.page.HtmlPaper;
import childrens.improvement.plan.report.word.WordPaper;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms of a paper of an area. */
enum PaperForm {
    JSON("application/json"),
    HTML("text/html;charset=UTF-8"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String type;

    PaperForm(String type) {
        this.type = type;
    }

    /** The form of that name; JSON for none. */
    static PaperForm named(@Nullable String name) {
        if (name == null) {
            return JSON;
        }
        return Stream.of(values())
                .filter(form -> form.extension().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        "There is no such format.", new FieldError("/format", "must be json, html or docx")));
    }

    String type() {
        return type;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The paper; a document is dated by the day up to which it counts. */
    byte[] bytes(AreaPaper paper) {
        return this == HTML
                ? HtmlPaper.bytes(paper)
                : WordPaper.bytes(paper, paper.asOf().atStartOfDay().atOffset(ZoneOffset.UTC));
    }
}
