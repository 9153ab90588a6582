package childrens.improvement.metrics.caseevent;

import static childrens.improvement.metrics.caseevent.CaseEventFixture.NOW;
import static childrens.improvement.metrics.caseevent.CaseEventFixture.aContact;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.caseevent.EventReading.Accepted;
import childrens.improvement.metrics.caseevent.EventReading.Refused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are an event, in either mode, and bytes that are none. */
class CaseEventBytesTest {

    private final CaseEventReader reader = new CaseEventReader();

    @Test
    void in_binary_mode_the_headers_hold_the_attributes() {
        Map<String, byte[]> headers = new HashMap<>();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "e-1",
                        "ce_source", "/case-system",
                        "ce_type", "contact.received",
                        "ce_subject", "child-0001",
                        "ce_time", "2020-09-30T10:15:00+01:00",
                        "content-type", "application/json; charset=utf-8")
                .forEach((name, value) -> headers.put(name, value.getBytes(UTF_8)));
        byte[] data = "{\"contact\": \"contact-1\"}".getBytes(UTF_8);

        assertThat(reader.read(data, headers, NOW)).isEqualTo(aContact().read(reader));

        headers.remove("ce_type");
        headers.put("content-type", "text/xml".getBytes(UTF_8));
        assertThat(reader.read(data, headers, NOW))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Fault::pointer)
                        .containsExactlyInAnyOrder("/type", "/datacontenttype"));
    }

    @Test
    void the_content_type_says_that_the_mode_is_structured() {
        Map<String, byte[]> headers = Map.of(
                "content-type", "application/cloudevents+json; charset=UTF-8".getBytes(UTF_8),
                "ce_specversion", "1.0".getBytes(UTF_8),
                "ce_id", "another".getBytes(UTF_8));

        assertThat(reader.read(aContact().bytes(), headers, NOW))
                .isEqualTo(aContact().read(reader));
    }

    @Test
    void up_to_64_KiB_are_taken() {
        int rest = CaseEventReader.LARGEST - aContact().withMember("x", "").bytes().length;

        assertThat(faults(aContact().withMember("x", "y".repeat(rest)))).isEmpty();
        Refused refused = refused(aContact().withMember("x", "y".repeat(rest + 1)));
        assertThat(refused.tooLarge()).isTrue();
        assertThat(refused.reason()).isEqualTo("the event is larger than 64 KiB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "5",
                "[]",
                "[{}]",
                "{",
                "{} {}",
                "{\"id\": NaN}",
                "not JSON",
                "{'id': 'e-1'}",
                "{\"id\": \"e-1\", \"id\": \"e-2\"}",
                "{\"data\": {\"a\": 1, \"a\": 2}}"
            })
    void what_is_no_JSON_object_is_refused(String text) {
        assertThat(reader.read(text.getBytes(UTF_8), Map.of(), NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void text_that_is_not_in_UTF_8_or_cannot_be_kept_is_refused() {
        String text = new String(aContact().bytes(), UTF_8);

        assertThat(reader.read(text.getBytes(UTF_16), Map.of(), NOW)).isInstanceOf(Refused.class);
        assertThat(faults(aContact().withMember("x", List.of(Map.of("y", "a\u0000")))))
                .hasSize(1);
        assertThat(reader.read(text.replace("contact-1", "\\ud83c").getBytes(UTF_8), Map.of(), NOW))
                .isInstanceOf(Refused.class);
        assertThat(reader.read(
                        text.replace("\"contact-1\"", "\"a\", \"x\": 1e999").getBytes(UTF_8), Map.of(), NOW))
                .isInstanceOf(Refused.class);
        assertThat(reader.read(null, Map.of(), NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void depth_beyond_reason_is_refused() {
        String text = new String(aContact().bytes(), UTF_8);
        for (int depth : List.of(40, 10_000)) {
            String deep = "[".repeat(depth) + "]".repeat(depth);

            assertThat(reader.read(text.replace("\"contact-1\"", deep).getBytes(UTF_8), Map.of(), NOW))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void no_bytes_whatever_make_it_throw() {
        Random random = new Random(20200930);
        byte[] good = aContact().with("recordedtime", "2020-09-30").bytes();
        int taken = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = Arrays.copyOf(good, random.nextInt(10) == 0 ? random.nextInt(good.length) : good.length);
            for (int change = random.nextInt(4); change >= 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            taken += reader.read(bytes, Map.of(), NOW) instanceof Accepted ? 1 : 0;
        }
        assertThat(taken).isBetween(1, 19_999);
    }

    private CaseEvent accepted(CaseEventFixture event) {
        assertThat(event.read(reader)).isInstanceOf(Accepted.class);
        return ((Accepted) event.read(reader)).event();
    }

    private Refused refused(CaseEventFixture event) {
        assertThat(event.read(reader)).isInstanceOf(Refused.class);
        return (Refused) event.read(reader);
    }

    private List<String> faults(CaseEventFixture event) {
        return event.read(reader).map(accepted -> List.of(), refused -> refused.faults().stream()
                .map(Fault::toString)
                .toList());
    }
}
