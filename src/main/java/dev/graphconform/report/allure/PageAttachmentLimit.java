package dev.graphconform.report.allure;

import dev.graphconform.report.allure.AllureTests.AllureTest;
import io.qameta.allure.model.Status;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Limits the size of the attachments in the page, which a browser has to hold as a whole. Attachments beyond the limit
 * are replaced by a note; the results folder has them all.
 */
final class PageAttachmentLimit {
    /** Bytes of passed tests: ten times the size of a usual run. */
    private static final long MAX_OF_PASSED = 16L << 20;
    /** Bytes of other tests: people have to read these, so that the limit is their own and larger. */
    private static final long MAX_OF_OTHERS = 64L << 20;

    private long ofPassed;
    private long ofOthers;
    private int leftOut;

    /** The test as the page shows it: the same, or with a note in the place of its attachments. */
    AllureTest of(AllureTest test) {
        long size = test.attachments().values().stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        boolean passed = test.result().getStatus() == Status.PASSED;
        boolean fits = size + (passed ? ofPassed : ofOthers) <= (passed ? MAX_OF_PASSED : MAX_OF_OTHERS);
        if (!fits) {
            leftOut++;
            return new AllureTest(
                    test.result(),
                    test.message(),
                    test.attachments().keySet().stream()
                            .collect(Collectors.toMap(file -> file, file -> note(file, passed))));
        }
        if (passed) {
            ofPassed += size;
        } else {
            ofOthers += size;
        }
        return test;
    }

    /** A sentence about what is left out; empty when everything is shown. */
    Optional<String> sentence() {
        return leftOut == 0
                ? Optional.empty()
                : Optional.of("the requests and answers of " + leftOut
                        + (leftOut == 1 ? " scenario" : " scenarios")
                        + "; this page shows those of passed scenarios up to " + (MAX_OF_PASSED >> 20)
                        + " MB in all, of others up to " + (MAX_OF_OTHERS >> 20)
                        + " MB, and allure-results has them all");
    }

    private static String note(String file, boolean passed) {
        return "Left out here: this page shows the requests and answers of scenarios that "
                + (passed ? "passed up to " : "did not pass up to ") + ((passed ? MAX_OF_PASSED : MAX_OF_OTHERS) >> 20)
                + " MB in all.\nThese are in allure-results/" + file + "\n";
    }

    /** Adds the sentence about what is left out to the facts of the run. */
    Map<String, String> with(Map<String, String> facts) {
        sentence().ifPresent(sentence -> facts.put("Left out of this page", sentence));
        return facts;
    }
}
