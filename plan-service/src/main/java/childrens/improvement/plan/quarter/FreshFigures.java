package childrens.improvement.plan.quarter;

import childrens.improvement.plan.improvementplan.KeptPlans;
import childrens.improvement.plan.organisation.KeptOrganisation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks metrics-service for the figures that an answer will show, before the answer's transaction. What is asked for that
 * does not exist is left to the answer, which says so.
 */
@Provider
@ShowsFigures
class FreshFigures implements ContainerRequestFilter {

    private final Figures figures;
    private final KeptPlans plans;
    private final KeptOrganisation organisation;
    private final ResourceInfo resource;

    FreshFigures(Figures figures, KeptPlans plans, KeptOrganisation organisation, ResourceInfo resource) {
        this.figures = figures;
        this.plans = plans;
        this.organisation = organisation;
        this.resource = resource;
    }

    /** A quarter, and the day of it whose figures are shown. */
    private record Day(Quarter quarter, LocalDate day) {

        static Day last(Quarter quarter) {
            return new Day(quarter, quarter.lastDay());
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        ShowsFigures shows = resource.getResourceMethod().getAnnotation(ShowsFigures.class);
        String scope = named(uri, "area").map(area -> Figures.AREA + area).orElse(Figures.COUNCIL);
        for (Day each : days(shows.value(), uri)) {
            figures.refresh(each.quarter(), each.day(), scope, shows.toKeep());
            if (shows.toKeep()) {
                QuarkusTransaction.requiringNew()
                        .call(organisation::areaIds)
                        .forEach(area -> figures.refresh(each.quarter(), each.day(), Figures.AREA + area, false));
            }
        }
    }

    private List<Day> days(Shown shown, UriInfo uri) {
        return switch (shown) {
            case QUARTER -> quarter(uri, "quarter").map(Day::last).stream().toList();
            case MONTH ->
                named(uri, "month")
                        .flatMap(Months::parse)
                        .map(month -> new Day(Quarter.of(month), month.atEndOfMonth()))
                        .stream()
                        .toList();
            case TWO_QUARTERS ->
                quarter(uri, "to").stream()
                        .flatMap(to -> Stream.concat(from(uri, to).stream(), Stream.of(to)))
                        .map(Day::last)
                        .toList();
        };
    }

    /** The quarter that a parameter names; where it names none, the one that the plan is brought up to. */
    private Optional<Quarter> quarter(UriInfo uri, String name) {
        return named(uri, name)
                .or(() -> named(uri, "year").flatMap(this::updatedTo))
                .flatMap(Quarter::parse);
    }

    private static Optional<Quarter> from(UriInfo uri, Quarter to) {
        return named(uri, "from").flatMap(Quarter::parse).or(to::before);
    }

    private Optional<String> updatedTo(String year) {
        return QuarkusTransaction.requiringNew()
                .call(() -> plans.plan(year).map(plan -> plan.updatedTo().quarter()));
    }

    private static Optional<String> named(UriInfo uri, String name) {
        return Optional.ofNullable(uri.getPathParameters().getFirst(name))
                .or(() -> Optional.ofNullable(uri.getQueryParameters().getFirst(name)));
    }
}
