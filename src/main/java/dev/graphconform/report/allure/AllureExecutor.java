package dev.graphconform.report.allure;

import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.RunResult;
import io.qameta.allure.entity.ExecutorInfo;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Allure calls the executor: it names the points of the trends. Nothing of the machine that ran the kit. */
final class AllureExecutor {
    private static final String NAME = "Graph Create-chat conformance kit";

    private AllureExecutor() {}

    static ExecutorInfo of(RunResult run, int number) {
        return new ExecutorInfo()
                .setName(NAME)
                .setType("conform")
                .setBuildOrder((long) number)
                .setBuildName(words(run, number));
    }

    /** The same as Allure's own tools read it from the results. */
    static Map<String, Object> asFile(RunResult run, int number) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", NAME);
        file.put("type", "conform");
        file.put("buildOrder", number);
        file.put("buildName", words(run, number));
        return file;
    }

    private static String words(RunResult run, int number) {
        return "Run " + number + " on " + SafeText.oneLine(run.target().name()) + ", "
                + run.startedAt().toString().replaceFirst("\\.\\d+Z", "Z");
    }
}
