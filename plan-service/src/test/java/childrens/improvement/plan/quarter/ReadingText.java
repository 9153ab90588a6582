package childrens.improvement.plan.quarter;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** A reading as metrics-service writes it. */
record ReadingText(
        String measure, String scope, String window, LocalDate from, LocalDate until, int numerator, int denominator) {

    /** Of the second quarter of 2020-21. */
    static ReadingText ofQ2(String measure, int numerator, int denominator) {
        return new ReadingText(
                measure,
                "council",
                "quarter",
                LocalDate.of(2020, 7, 1),
                LocalDate.of(2020, 10, 1),
                numerator,
                denominator);
    }

    /** Of the quarter before. */
    static ReadingText ofQ1(String measure, int numerator, int denominator) {
        return new ReadingText(
                measure,
                "council",
                "quarter",
                LocalDate.of(2020, 4, 1),
                LocalDate.of(2020, 7, 1),
                numerator,
                denominator);
    }

    ReadingText in(String otherScope) {
        return new ReadingText(measure, otherScope, window, from, until, numerator, denominator);
    }

    String json() {
        return """
                {"measure": "%s", "kind": "share", "variant": null, "scope": "%s", "basis": "decided",
                 "window": {"kind": "%s", "from": "%s", "until": "%s"},
                 "at": "%sT23:59:59+01:00", "knownAt": "2020-10-02T09:00:00+01:00",
                 "numerator": %d, "denominator": %d, "percent": 1.0, "value": null, "unit": null, "parts": null,
                 "started": 104, "pending": 4, "overdueNow": 2, "oldestOpen": "2020-09-28T10:15:00+01:00",
                 "notCounted": {"ceased": 1}, "declined": 0, "recordedLate": 3,
                 "interval": {"lower": 86.3, "upper": 96.6, "method": "wilson-95"},
                 "target": {"kind": "at-least", "value": 95, "upper": null}, "rating": "AMBER", "ratingReason": "said",
                 "assured": false, "timescaleVersion": "%s/1", "dataThrough": "2020-10-02T08:59:40+01:00",
                 "signal": "STABLE"}
                """.formatted(measure, scope, window, from, until, until.minusDays(1), numerator, denominator, measure);
    }

    /** Tells it on the topic. */
    void tell() {
        tellWith("", "");
    }

    /** Tells it on the topic, with one text in place of another. */
    void tellWith(String one, String other) {
        String key = String.join("|", measure, scope, window, from.toString());
        tell(key, """
                {"specversion": "1.0", "id": "%s", "source": "/metrics-service", "type": "measure.reading",
                 "subject": "%s", "time": "2020-10-02T09:00:00+01:00", "datacontenttype": "application/json",
                 "data": %s}
                """.formatted(UUID.randomUUID(), key, one.isEmpty() ? json() : json().replace(one, other)));
    }

    /** Tells something on the topic. */
    static void tell(String key, String value) {
        String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("measure-readings", key, value));
        }
    }
}
