package childrens.improvement.metrics.intake;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes what became of each event, in the order in which they were sent. */
final class Outcomes implements AutoCloseable {

    private final JsonGenerator json;

    Outcomes(ObjectMapper mapper, OutputStream target) throws IOException {
        json = mapper.createGenerator(target);
        json.writeStartArray();
    }

    void accepted(@Nullable String id) {
        write(id, "accepted", null);
    }

    void rejected(@Nullable String id, String reason) {
        write(id, "rejected", reason);
    }

    private void write(@Nullable String id, String outcome, @Nullable String reason) {
        try {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("outcome", outcome);
            json.writeStringField("reason", reason);
            json.writeEndObject();
        } catch (IOException noSpace) {
            throw new IllegalStateException("The outcomes cannot be written", noSpace);
        }
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.close();
    }
}
