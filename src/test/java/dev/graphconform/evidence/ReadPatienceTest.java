package dev.graphconform.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.evidence.ReadPatience.ReadKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadPatienceTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', CHAT, false",
        "'', CHAT, CHAT, false",
        "'', CHAT CHAT, CHAT, true",
        "'', CHAT MEMBERS, CHAT, true",
        "'', CHAT MEMBERS, OPERATION, true",
        "CHAT, MEMBERS MEMBERS, CHAT, false",
        "CHAT, MEMBERS MEMBERS, MEMBERS, true",
        "CHAT, MEMBERS MEMBERS, OPERATION, false",
        "CHAT, MEMBERS OPERATION, MEMBERS, false",
        "MEMBERS, MEMBERS MEMBERS MEMBERS, MEMBERS, false"
    })
    void two_budgets_without_anything_seen_are_enough(String seen, String spent, ReadKind kind, boolean hopeless) {
        ReadPatience patience = new ReadPatience(false);

        kinds(seen).forEach(patience::seen);
        kinds(spent).forEach(patience::spent);

        assertThat(patience.hopeless(kind)).isEqualTo(hopeless);
    }

    private static Stream<ReadKind> kinds(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).map(ReadKind::valueOf);
    }

    @Test
    void on_a_mock_waiting_that_never_helped_is_given_up_and_on_a_service_it_is_not() {
        ReadPatience mock = new ReadPatience(true);
        ReadPatience service = new ReadPatience(false);
        for (ReadPatience patience : List.of(mock, service)) {
            patience.seen(ReadKind.MEMBERS);
            patience.spent(ReadKind.MEMBERS);
            patience.spent(ReadKind.MEMBERS);
        }
        assertThat(mock.hopeless(ReadKind.MEMBERS)).isTrue();
        assertThat(mock.reason(ReadKind.MEMBERS)).endsWith("and waiting never helped");
        assertThat(service.hopeless(ReadKind.MEMBERS)).isFalse();

        mock.helped(ReadKind.MEMBERS);
        assertThat(mock.hopeless(ReadKind.MEMBERS)).isFalse();
    }
}
