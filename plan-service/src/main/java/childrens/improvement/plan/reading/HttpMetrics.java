package childrens.improvement.plan.reading;

import childrens.improvement.plan.figure.Reading;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks metrics-service over HTTP, as whoever asks us. */
@ApplicationScoped
class HttpMetrics implements Metrics {

    private static final int FOUND = 200;

    private final MetricsConfig config;
    private final ReadingJson readings;
    private final ObjectMapper json;
    private final HttpClient client;

    HttpMetrics(MetricsConfig config, ReadingJson readings, ObjectMapper json) {
        this.config = config;
        this.readings = readings;
        this.json = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.answerWithin())
                .build();
    }

    @Override
    public CompletableFuture<List<Reading>> series(String measure, String scope, LocalDate last, String authorization) {
        String query = "?scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8) + "&until=" + last.plusDays(1);
        URI uri = config.url().resolve("/v1/measures/" + measure + "/series" + query);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(config.answerWithin())
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(this::read);
    }

    private List<Reading> read(HttpResponse<String> answer) {
        if (answer.statusCode() != FOUND) {
            throw new IllegalStateException("metrics-service answers " + answer.statusCode());
        }
        try {
            JsonNode series = json.readTree(answer.body());
            String polarity = series.path("polarity").textValue();
            List<Reading> found = new ArrayList<>();
            for (JsonNode item : series.path("items")) {
                found.add(readings.read(item, polarity));
            }
            return found;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("metrics-service answers what cannot be read", unreadable);
        }
    }
}
