package childrens.improvement.plan.report.page;

/** What a page is made for. */
public enum Medium {
    /** A browser, which may print it. */
    BROWSER("/report/report.css"),
    /** The maker of the PDF, which knows an older style language and draws trend lines itself. */
    PDF("/report/pdf.css");

    private final String style;

    Medium(String style) {
        this.style = style;
    }

    /** Resource with the style. */
    String style() {
        return style;
    }
}
