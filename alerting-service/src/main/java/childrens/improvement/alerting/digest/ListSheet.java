package childrens.improvement.alerting.digest;

/** Puts the page of a list on a sheet: readable on a screen, and on one sheet of A4 when it is printed. */
final class ListSheet {

    private static final String STYLE = """
            *{box-sizing:border-box}body{font:16px/1.35 Arial,Helvetica,sans-serif;color:#0b0c0c;margin:0 auto;\
            padding:16px;max-width:1100px}h1{font-size:24px;margin:0 0 4px}h2{font-size:18px;margin:18px 0 6px}\
            p{margin:4px 0}ul{margin:4px 0;padding-left:20px}header{border-bottom:4px solid #1d70b8;padding-bottom:6px}\
            table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:4px 10px 4px 0;\
            border-bottom:1px solid #b1b4b6}tbody+tbody{border-top:1px solid #b1b4b6}thead th{font-size:14px}\
            .rows{table-layout:fixed}.rows col:nth-child(1){width:10%}.rows col:nth-child(2){width:27%}\
            .rows col:nth-child(3){width:16%}.rows col:nth-child(4){width:11%}.rows col:nth-child(5){width:9%}\
            td{overflow-wrap:anywhere}.by,.seen{white-space:nowrap}.together{border-left:4px solid #1d70b8}.together th[scope]{font-weight:normal;\
            color:#505a5f;border-bottom:0;padding-bottom:0}.together th,.together td:first-child{padding-left:8px}\
            .count{background:#0b0c0c;color:#fff;border-radius:10px;padding:0 8px;font-size:15px}\
            .none{font-weight:normal}.why{color:#505a5f}a{color:#1d70b8}.gone{border-left:4px solid #b1b4b6;\
            padding-left:10px}
            @media print{@page{size:A4;margin:8mm}body{font-size:8pt;line-height:1.15;padding:0;max-width:none}\
            h1{font-size:13pt}h2{font-size:9.5pt;margin:4pt 0 1pt;break-after:avoid}th,td{padding:.5pt 6pt .5pt 0}.again thead{display:none}\
            thead th{font-size:8pt}.count{background:none;color:inherit;padding:0;font-size:inherit}\
            .count::before{content:"("}.count::after{content:")"}a{color:inherit;text-decoration:none}\
            tr,.together{break-inside:avoid}.together{border-left-width:2pt}header{border-bottom-width:2pt}}
            """;

    private ListSheet() {}

    static String of(DigestReader.Read read) {
        return sheet(read.list().title(), read.list().noLongerShown(), read.page());
    }

    /**
     * The sheet.
     *
     * @param gone how many entries of the list are shown no more
     */
    static String sheet(String title, int gone, String page) {
        String left = gone == 0
                ? ""
                : "<p class=\"gone\">" + gone + (gone == 1 ? " entry is" : " entries are") + " no longer shown.</p>\n";
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"><title>"
                + Html.text(title) + "</title><style>" + STYLE + "</style></head>\n<body><main>\n" + left
                + page + "</main></body></html>\n";
    }
}
