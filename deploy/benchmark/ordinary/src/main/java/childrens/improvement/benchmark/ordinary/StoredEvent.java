package childrens.improvement.benchmark.ordinary;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** A case event as an entity; its key is the event's own, so that a repeat is refused by the database. */
@Entity
@Table(name = "stored_event")
@NullUnmarked
public class StoredEvent extends PanacheEntityBase {

    @Id
    String id;

    String type;
    String subject;

    @Column(name = "happened_at")
    OffsetDateTime happenedAt;

    @Column(name = "recorded_at")
    OffsetDateTime recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    String data;

    static StoredEvent of(JsonNode event) {
        StoredEvent stored = new StoredEvent();
        stored.id = event.get("id").asText();
        stored.type = event.get("type").asText();
        stored.subject = event.get("subject").asText();
        stored.happenedAt = OffsetDateTime.parse(event.get("time").asText());
        stored.recordedAt = OffsetDateTime.parse(event.get("recordedtime").asText());
        stored.data = event.get("data").toString();
        return stored;
    }
}
