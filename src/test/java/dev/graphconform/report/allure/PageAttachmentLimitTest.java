package dev.graphconform.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.report.allure.AllureTests.AllureTest;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.TestResult;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageAttachmentLimitTest {
    private static final String SIX_MEGABYTES = "x".repeat(6 << 20);

    private final PageAttachmentLimit limit = new PageAttachmentLimit();

    @Test
    void what_fits_is_shown_and_nothing_is_said() {
        assertThat(shown(Status.PASSED)).isEqualTo(SIX_MEGABYTES);
        assertThat(shown(Status.PASSED)).isEqualTo(SIX_MEGABYTES);

        assertThat(limit.with(new TreeMap<>())).isEmpty();
    }

    @Test
    void passed_scenarios_beyond_16_megabytes_are_left_out_with_a_note_that_says_where_they_are() {
        shown(Status.PASSED);
        shown(Status.PASSED);

        assertThat(shown(Status.PASSED)).isEqualTo("""
                Left out here: this page shows the requests and answers of scenarios that passed up to 16 MB in all.
                These are in allure-results/a.txt
                """);
        assertThat(limit.with(new TreeMap<>()))
                .containsEntry(
                        "Left out of this page",
                        "the requests and answers of 1 scenario; this page shows those of passed scenarios up to 16 MB"
                                + " in all, of others up to 64 MB, and allure-results has them all");
    }

    @Test
    void failures_have_room_of_their_own() {
        for (int passed = 0; passed < 5; passed++) {
            shown(Status.PASSED);
        }
        for (int failed = 0; failed < 10; failed++) {
            assertThat(shown(Status.FAILED)).isEqualTo(SIX_MEGABYTES);
        }

        assertThat(shown(Status.BROKEN)).startsWith("Left out here").contains("did not pass up to 64 MB in all");
    }

    private String shown(Status status) {
        AllureTest test =
                new AllureTest(new TestResult().setStatus(status), Optional.empty(), Map.of("a.txt", SIX_MEGABYTES));
        return limit.of(test).attachments().get("a.txt");
    }
}
