package childrens.improvement.benchmark.ordinary;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Persists each message in a transaction of its own. */
@ApplicationScoped
public class CaseEvents {

    private final ObjectMapper json;

    CaseEvents(ObjectMapper json) {
        this.json = json;
    }

    @Incoming("case-events")
    @Blocking
    @Transactional
    void store(byte[] event) throws IOException {
        StoredEvent.of(json.readTree(event)).persist();
    }
}
