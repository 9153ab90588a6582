package childrens.improvement.plan.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Letters that stand for words, explained to whoever does not work with them every day. */
final class Abbreviations {

    private static final Map<String, String> MEANINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("AD", "assistant director"),
            Map.entry("ASYE", "assessed and supported year in employment"),
            Map.entry("CE", "child exploitation"),
            Map.entry("CIN", "child in need"),
            Map.entry("CP", "child protection"),
            Map.entry("CPD", "continuing professional development"),
            Map.entry("CPP", "child protection plan"),
            Map.entry("CWD", "children with disabilities"),
            Map.entry("HOS", "head of service"),
            Map.entry("HoS", "head of service"),
            Map.entry("ICPC", "initial child protection conference"),
            Map.entry("IRO", "independent reviewing officer"),
            Map.entry("KPI", "key performance indicator"),
            Map.entry("LAC", "looked after child or children"),
            Map.entry("MASH", "Multi-Agency Safeguarding Hub"),
            Map.entry("MP", "managing practitioner"),
            Map.entry("NFA", "no further action"),
            Map.entry("NQSW", "newly qualified social worker"),
            Map.entry("PIRO", "principal independent reviewing officer"),
            Map.entry("PSW", "principal social worker"),
            Map.entry("QA", "quality assurance"),
            Map.entry("RAGB", "red, amber, green or blue"),
            Map.entry("RCPC", "review child protection conference"),
            Map.entry("RHI", "return home interview"),
            Map.entry("SEF", "self-evaluation"),
            Map.entry("SGO", "special guardianship order"),
            Map.entry("SMART", "specific, measurable, achievable, realistic and timed"),
            Map.entry("SMT", "senior management team"),
            Map.entry("SP", "senior practitioner"),
            Map.entry("SW", "social worker"),
            Map.entry("SWA", "Social Work Academy"),
            Map.entry("YTD", "year to date")));

    private Abbreviations() {}

    /**
     * Those that a text uses.
     *
     * @param text all of it
     */
    static List<Report.Abbreviation> in(String text) {
        return MEANINGS.entrySet().stream()
                .filter(entry -> Pattern.compile("\\b" + entry.getKey() + "s?\\b")
                        .matcher(text)
                        .find())
                .map(entry -> new Report.Abbreviation(entry.getKey(), entry.getValue()))
                .toList();
    }
}
