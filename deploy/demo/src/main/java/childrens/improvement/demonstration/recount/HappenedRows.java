package childrens.improvement.demonstration.recount;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** What happened, each time with or without a certain quality: a share of it has that. */
final class HappenedRows {

    private static final String REVIEW = "looked-after-review.held";

    private final CaseFile file;

    HappenedRows(CaseFile file) {
        this.file = file;
    }

    Stream<Row> all() {
        return Stream.of(
                        file.all("contact.decided")
                                .map(event ->
                                        row("M030", event, event.text("outcome").equals("referral"))),
                        file.all("section47.completed")
                                .map(event ->
                                        row("M050", event, event.text("outcome").equals("no-further-action"))),
                        file.all(REVIEW)
                                .filter(review -> review.data().has("participation")
                                        && !review.text("participation").equals("PN0"))
                                .map(review -> row(
                                        "M089",
                                        review,
                                        !review.text("participation").equals("PN7"))),
                        file.all(REVIEW)
                                .filter(review -> review.data().has("iroConsulted"))
                                .map(review -> row(
                                        "M090",
                                        review,
                                        review.data().path("iroConsulted").asBoolean())),
                        concluded("M076", "special-guardianship"),
                        concluded("M078", "returned-home"),
                        file.all("order.made")
                                .filter(order -> order.text("kind").equals("care-order-discharged"))
                                .map(order -> row("M033/orders-discharged", order, true)),
                        file.all("application.filed").map(filed -> row("M033/applications", filed, true)),
                        file.all("audit.completed").map(audit -> row("M092/" + audit.text("grade"), audit, true)),
                        file.all("referral.accepted").map(referral -> row("M021", referral, referredBefore(referral))),
                        file.all("cp-plan.started")
                                .filter(plan -> !plan.data().path("temporary").asBoolean())
                                .map(plan -> row("M058", plan, hadPlanBefore(plan))))
                .flatMap(rows -> rows);
    }

    private Stream<Row> concluded(String measure, String outcome) {
        return file.all("care-proceedings.concluded")
                .map(event -> row(measure, event, event.text("outcome").equals(outcome)));
    }

    /** Another one of the same child in the twelve months before. */
    private boolean referredBefore(LoggedEvent referral) {
        return file.all("referral.accepted")
                .anyMatch(other -> other.earliest().isBefore(referral.earliest())
                        && !other.day().isBefore(referral.day().minusMonths(12)));
    }

    /** One that ended in the twenty-four months before. */
    private boolean hadPlanBefore(LoggedEvent plan) {
        return file.all("cp-plan.ended")
                .anyMatch(ended -> !ended.earliest().isAfter(plan.earliest())
                        && !ended.day().isBefore(plan.day().minusMonths(24)));
    }

    private Row row(String measure, LoggedEvent event, boolean good) {
        Instant at = event.earliest();
        return new Row(
                measure,
                file.subject(),
                event.text("team"),
                at,
                at,
                event.day(),
                good ? Row.Verdict.MET : Row.Verdict.MISSED,
                false,
                Set.of());
    }
}
