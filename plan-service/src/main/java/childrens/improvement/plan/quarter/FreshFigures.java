package childrens.improvement.plan.quarter;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.improvementplan.KeptPlans;
import childrens.improvement.plan.organisation.KeptOrganisation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        boolean toKeep =
                resource.getResourceMethod().getAnnotation(ShowsFigures.class).toKeep();
        String area = first(uri, "area");
        String scope = area == null ? Figures.COUNCIL : Figures.AREA + area;
        try {
            for (Quarter quarter : quarters(uri)) {
                figures.refresh(quarter, day(uri, quarter), scope, toKeep);
                if (toKeep) {
                    QuarkusTransaction.requiringNew()
                            .call(organisation::areaIds)
                            .forEach(each -> figures.refresh(quarter, quarter.lastDay(), Figures.AREA + each, false));
                }
            }
        } catch (ProblemException none) {
            return;
        }
    }

    /** The quarters whose figures are shown: those named, else the one that the plan is brought up to. */
    private List<Quarter> quarters(UriInfo uri) {
        YearMonth month = month(uri);
        if (month != null) {
            return List.of(Quarter.of(month));
        }
        boolean isDifference = uri.getPath().endsWith("/differences");
        Quarter last = Stream.of("quarter", "to")
                .flatMap(name -> Stream.ofNullable(first(uri, name)))
                .findFirst()
                .or(() -> updatedTo(first(uri, "year")))
                .flatMap(Quarter::parse)
                .orElse(null);
        if (last == null) {
            return List.of();
        }
        Optional<Quarter> before = !isDifference
                ? Optional.empty()
                : Optional.ofNullable(first(uri, "from"))
                        .flatMap(Quarter::parse)
                        .or(last::before);
        return Stream.concat(before.stream(), Stream.of(last)).toList();
    }

    private Optional<String> updatedTo(@Nullable String year) {
        return year == null
                ? Optional.empty()
                : QuarkusTransaction.requiringNew().call(() -> plans.plan(year)
                        .map(plan -> plan.updatedTo().quarter()));
    }

    private static LocalDate day(UriInfo uri, Quarter quarter) {
        YearMonth month = month(uri);
        return month == null ? quarter.lastDay() : month.atEndOfMonth();
    }

    private static @Nullable YearMonth month(UriInfo uri) {
        String month = first(uri, "month");
        try {
            return month == null ? null : YearMonth.parse(month);
        } catch (DateTimeException unreadable) {
            throw ProblemException.notFound("There is no such month.");
        }
    }

    private static @Nullable String first(UriInfo uri, String name) {
        String inPath = uri.getPathParameters().getFirst(name);
        return inPath == null ? uri.getQueryParameters().getFirst(name) : inPath;
    }
}
