package childrens.improvement.plan.report.serving;

import childrens.improvement.plan.report.Report;
import childrens.improvement.plan.report.page.HtmlReport;
import childrens.improvement.plan.report.pdf.PdfReport;
import childrens.improvement.plan.report.sheet.SheetReport;
import childrens.improvement.plan.report.word.WordReport;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The forms of a report; the first that fits is given to whoever takes several. */
enum Format {
    HTML("text/html", (report, moment) -> HtmlReport.bytes(report)),
    PDF("application/pdf", PdfReport::bytes),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordReport::bytes),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", SheetReport::bytes);

    private final MediaType type;
    private final BiFunction<Report, OffsetDateTime, byte[]> maker;

    Format(String type, BiFunction<Report, OffsetDateTime, byte[]> maker) {
        this.type = MediaType.valueOf(type);
        this.maker = maker;
    }

    byte[] bytes(Report report, OffsetDateTime moment) {
        return maker.apply(report, moment);
    }

    String contentType() {
        return this == HTML ? "text/html;charset=UTF-8" : type.toString();
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that name. */
    static Optional<Format> named(String name) {
        return Stream.of(values())
                .filter(format -> format.extension().equals(name))
                .findFirst();
    }

    /**
     * The format that is wanted most.
     *
     * @param accepted what is taken, best first
     */
    static Optional<Format> of(List<MediaType> accepted) {
        return accepted.stream()
                .filter(each -> !"0".equals(each.getParameters().get("q"))
                        && !"0.0".equals(each.getParameters().get("q")))
                .flatMap(each -> Stream.of(values()).filter(format -> format.type.isCompatible(each)))
                .findFirst();
    }
}
