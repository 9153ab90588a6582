package childrens.improvement.metrics.reading;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.definition.DefinitionHistory;
import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.timeliness.WindowKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a request asks for, and completes it with the measure's own settings. */
@ApplicationScoped
public class ReadingQueries {

    private final DefinitionHistory definitions;
    private final InFlight inFlight;
    private final KnownMoments known;

    ReadingQueries(DefinitionHistory definitions, InFlight inFlight, KnownMoments known) {
        this.definitions = definitions;
        this.inFlight = inFlight;
        this.known = known;
    }

    /**
     * What is asked.
     *
     * @throws ProblemException 404 for a measure that there is not, 400 for a parameter that cannot be read
     */
    public ReadingQuery read(Connection connection, ReadingParameters asked) throws SQLException {
        AskedMoment at = asked.at() == null ? AskedMoment.at(inFlight.now(connection)) : AskedMoment.parse(asked.at());
        Instant knownAt = asked.knownAt() == null ? null : AskedMoment.instant("knownAt", asked.knownAt());
        Scope.parse(asked.scope());
        if (knownAt != null) {
            // refused before anything is waited for
            complete(asked, at, inFlight.now(connection));
        }
        return complete(asked, at, known.settled(connection, knownAt));
    }

    /** What is asked, at moments that are known already. */
    public ReadingQuery complete(ReadingParameters asked, AskedMoment at, Instant knownAt) {
        MeasureDefinition measure = definitions
                .find(asked.code(), knownAt, at.moment().day())
                .orElseThrow(() -> ProblemException.notFound("There is no such measure."));
        MeasureDefinition.Variant variant = variant(measure, asked.variant());
        return new ReadingQuery(
                measure,
                variant,
                chosen(
                        "basis",
                        Basis.of(asked.basis() == null ? measure.basisOf(variant) : asked.basis()),
                        () -> Arrays.stream(Basis.values()).map(Basis::wireName)),
                chosen(
                        "window",
                        asked.window() == null ? Optional.of(measure.window()) : WindowKind.of(asked.window()),
                        () -> Arrays.stream(WindowKind.values()).map(WindowKind::wireName)),
                at.moment(),
                at.shownAt(),
                knownAt);
    }

    private static MeasureDefinition.Variant variant(MeasureDefinition measure, @Nullable String name) {
        if (name == null) {
            return measure.variants().get(0);
        }
        return chosen(
                "variant",
                measure.variants().stream()
                        .filter(each -> name.equals(each.name()))
                        .findFirst(),
                () -> measure.variants().stream().flatMap(each -> Stream.ofNullable(each.name())));
    }

    private static <T> T chosen(String parameter, Optional<T> value, Supplier<Stream<String>> allowed) {
        return value.orElseThrow(() -> {
            String words = allowed.get().collect(Collectors.joining(", "));
            String detail = words.isEmpty() ? "this measure has none" : "one of " + words;
            return ProblemException.badRequest(
                    "The parameter " + parameter + " cannot be read: " + detail + ".",
                    new FieldError("/" + parameter, detail));
        });
    }
}
