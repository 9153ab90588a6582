package childrens.improvement.benchmark.server;

import childrens.improvement.benchmark.duty.DayCounts;
import childrens.improvement.benchmark.duty.Measured;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;

/** Reads percentages over HTTP, over one connection that stays open. */
public final class ReadingClient {

    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String url;
    private final String token;

    ReadingClient(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** A measure over the 365 days that end with the day. */
    public DayCounts.Share year(Measured measure, LocalDate last) throws IOException {
        JsonNode reading = get(yearPath(measure, last, "council"));
        return new DayCounts.Share(
                reading.get("numerator").asLong(), reading.get("denominator").asLong());
    }

    /** Where that reading stands. */
    public String yearPath(Measured measure, LocalDate last, String scope) {
        String variant = measure.variant() == null ? "" : "&variant=" + measure.variant();
        return "/v1/measures/" + measure + "/reading?window=rolling-365d&at=" + last + "&scope=" + scope + variant;
    }

    /** What a path answers. */
    public JsonNode get(String path) throws IOException {
        HttpResponse<byte[]> answer = send(request(path).build());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }

    /** What a path answers to a body of JSON, a refusal too. */
    public JsonNode post(String path, String body) throws IOException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        byte[] answer = send(request).body();
        return answer.length == 0 ? json.createObjectNode() : json.readTree(answer);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .timeout(Duration.ofMinutes(1));
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
