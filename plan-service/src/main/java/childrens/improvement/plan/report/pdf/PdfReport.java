package childrens.improvement.plan.report.pdf;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import childrens.improvement.plan.report.Report;
import childrens.improvement.plan.report.Trend;
import childrens.improvement.plan.report.page.HtmlReport;
import childrens.improvement.plan.report.page.Medium;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Makes the PDF. Its identifier and its dates come from the report, not from the machine. */
public final class PdfReport {

    private PdfReport() {}

    /**
     * The PDF.
     *
     * @param moment what it says of when it was made
     */
    public static byte[] bytes(Report report, OffsetDateTime moment) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> font("Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
        // nothing that a text might name is fetched
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(
                "trend", new TrendDrawer(report.trends().stream().collect(toMap(Trend::row, identity()))));
        builder.useObjectDrawerFactory(drawers);
        builder.withProducer("plan-service");
        builder.withHtmlContent(HtmlReport.of(report, Medium.PDF), null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                fix(document, moment);
                document.save(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fix(PDDocument document, OffsetDateTime moment) {
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        made.setTimeInMillis(moment.toInstant().toEpochMilli());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(made);
        information.setModificationDate(made);
        document.setDocumentId(made.getTimeInMillis());
    }

    private static InputStream font(String style) {
        String path = "/report/fonts/LiberationSans-" + style + ".ttf";
        return Objects.requireNonNull(PdfReport.class.getResourceAsStream(path), path);
    }
}
