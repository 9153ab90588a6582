package childrens.improvement.plan.summary.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import childrens.improvement.plan.figure.HandMade;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditedNumbersTest {

    private static final List<NumberLink> DRAFTED = List.of(link("96.0%", 8), link("480", 15), link("500", 22));

    @Test
    void numbers_that_are_kept_are_linked_at_their_new_places() {
        String words = "Of 500 visits 480 were in time.";

        assertThat(EditedNumbers.relinked("Now 96.0%: of the visits 480 of 500.", DRAFTED))
                .extracting(NumberLink::text, NumberLink::start)
                .containsExactly(tuple("96.0%", 4), tuple("480", 25), tuple("500", 32));
        assertThat(EditedNumbers.away(words, DRAFTED)).isEmpty();
    }

    @Test
    void a_number_that_no_reading_has_is_edited_away() {
        List<EditedNumbers.Away> away = EditedNumbers.away("97.0% (480 of 500) from 1 July 2020", DRAFTED);

        assertThat(away).extracting(EditedNumbers.Away::number).containsExactly("97.0%");
        assertThat(away.get(0).expected()).extracting(NumberLink::text).containsExactly("96.0%");
    }

    @Test
    void a_number_is_not_found_inside_another() {
        assertThat(EditedNumbers.relinked("4800 of 500", DRAFTED))
                .extracting(NumberLink::text)
                .containsExactly("500");
    }

    @Test
    void a_sentence_of_ones_own_has_no_numbers_of_readings() {
        assertThat(EditedNumbers.away("Three audits in quarter 2 and 12 visits since 3 August", List.of()))
                .extracting(EditedNumbers.Away::number)
                .containsExactly("12");
    }

    private static NumberLink link(String text, int start) {
        return new NumberLink(
                start,
                start + text.length(),
                text,
                "M001",
                "council",
                "quarter",
                LocalDate.of(2020, 7, 1),
                LocalDate.of(2020, 10, 1),
                HandMade.KNOWN,
                HandMade.KNOWN);
    }
}
