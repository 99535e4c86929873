package dev.graphconform.report.allure;

import dev.graphconform.report.allure.AllureTests.AllureTest;
import io.qameta.allure.model.Status;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much of the attachments the page shows: a browser has to hold all of it. What is beyond the limit is said in its
 * place, and stands in the results folder.
 */
final class PageShare {
    /** Ten times what a usual run has of them. */
    private static final long OF_PASSED = 16L << 20;
    /** What did not pass has to be looked into: it has a share of its own, and a larger one. */
    private static final long OF_OTHERS = 64L << 20;

    private long ofPassed;
    private long ofOthers;
    private int leftOut;

    /** The test as the page shows it: the same, or with a note in the place of its attachments. */
    AllureTest of(AllureTest test) {
        long size = test.attachments().values().stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        boolean passed = test.result().getStatus() == Status.PASSED;
        boolean fits = size + (passed ? ofPassed : ofOthers) <= (passed ? OF_PASSED : OF_OTHERS);
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

    /** What the report says of it as a whole; empty when everything is shown. */
    Optional<String> sentence() {
        return leftOut == 0
                ? Optional.empty()
                : Optional.of("the requests and answers of " + leftOut
                        + " scenarios; this page shows those of passed scenarios up to " + (OF_PASSED >> 20)
                        + " MB in all, of others up to " + (OF_OTHERS >> 20) + " MB, and allure-results has them all");
    }

    private static String note(String file, boolean passed) {
        return "Left out here: this page shows the requests and answers of scenarios that "
                + (passed ? "passed up to " : "did not pass up to ") + ((passed ? OF_PASSED : OF_OTHERS) >> 20)
                + " MB in all.\nThese are in allure-results/" + file + "\n";
    }

    /** What the page says of the run, with what it leaves out. */
    Map<String, String> with(Map<String, String> facts) {
        sentence().ifPresent(sentence -> facts.put("Left out of this page", sentence));
        return facts;
    }
}
