package dev.graphconform.report.allure;

import dev.graphconform.report.content.ShownText;
import dev.graphconform.verdict.RunResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** What Allure's Environment shows: the target and the verdict. Nothing of the machine that ran the kit. */
final class RunFacts {
    private RunFacts() {}

    static Map<String, String> of(RunResult run) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "Verdict",
                run.verdict().outcome().word() + ", exit code " + run.verdict().exitCode());
        facts.put("Target", ShownText.oneLine(run.target().name()));
        facts.put("Service root", ShownText.oneLine(run.target().serviceRoot()));
        facts.put("API version", ShownText.oneLine(run.target().apiVersion()));
        if (run.partial()) {
            facts.put("Partial", ShownText.oneLine(String.join(" ", run.filters())));
        }
        run.own().ifPresent(own -> facts.put("Own rules", ShownText.oneLine(own.summary())));
        facts.put("Requests", run.pace().requests() + ", of them " + run.pace().writes() + " writes");
        facts.put("Repeated because throttled", run.pace().throttling().orElse("none"));
        facts.put("Kit", ShownText.oneLine(run.kitVersion()));
        facts.put("Run", ShownText.oneLine(run.runId()));
        return facts;
    }

    /** In the form of a properties file, without the date that the JDK puts on top, and in our order. */
    static String asProperties(Map<String, String> facts) {
        return facts.entrySet().stream().map(RunFacts::line).collect(Collectors.joining());
    }

    private static String line(Map.Entry<String, String> fact) {
        Properties one = new Properties();
        one.setProperty(fact.getKey(), fact.getValue());
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            one.store(text, null);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString(StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
