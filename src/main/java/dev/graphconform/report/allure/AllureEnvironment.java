package dev.graphconform.report.allure;

import dev.graphconform.catalogue.Level;
import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.report.content.RunDigest;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.JudgedTraffic;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SharedCause;
import dev.graphconform.verdict.SubjectResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The entries of Allure's Environment: the target and the verdict, and nothing of the machine that ran the kit. */
final class AllureEnvironment {
    private static final int MAX_NAMED = 8;

    private AllureEnvironment() {}

    static Map<String, String> of(RunResult run) {
        RunDigest digest = RunDigest.of(run);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "Verdict",
                run.verdict().outcome().word() + ", exit code " + run.verdict().exitCode());
        for (int place = 0; place < run.causes().size(); place++) {
            facts.put(
                    run.causes().size() == 1 ? "One cause" : "Cause " + (place + 1),
                    SafeText.oneLine(run.causes().get(place).line()));
        }
        List<String> remarks = FailureWeight.remarks(run);
        if (!remarks.isEmpty()) {
            facts.put("First of all", SafeText.oneLine(String.join(" ", remarks)));
        }
        facts.put(RunDigest.FAILED, named(run, digest.failed()));
        if (!digest.warned().isEmpty()) {
            facts.put("Warnings", named(run, digest.warned()));
        }
        run.recorded()
                .ifPresentOrElse(
                        recorded -> facts.put("Judged from", SafeText.oneLine(names(recorded))),
                        () -> facts.put(RunDigest.UNPROVED, named(run, digest.unproved())));
        run.own().ifPresent(own -> facts.put("Own rules", SafeText.oneLine(own.summary())));
        facts.put("Target", SafeText.oneLine(run.target().name()));
        facts.put("Service root", SafeText.oneLine(run.target().serviceRoot()));
        facts.put("API version", SafeText.oneLine(run.target().apiVersion()));
        if (!run.filters().isEmpty()) {
            facts.put(run.partial() ? "Partial" : "Asked for", SafeText.oneLine(String.join(" ", run.filters())));
        }
        if (run.recorded().isEmpty()) {
            facts.put(
                    "Requests",
                    run.pace().requests() + ", of them " + run.pace().writes() + " writes");
            facts.put(
                    "Repeated because throttled or met by a gateway",
                    run.pace().throttling().orElse("none"));
        }
        facts.put("Kit", SafeText.oneLine(run.kitVersion()));
        facts.put("Run", SafeText.oneLine(run.runId()));
        return facts;
    }

    private static String names(JudgedTraffic recorded) {
        return recorded.recordings().stream()
                .map(JudgedTraffic.JudgedRecording::name)
                .collect(Collectors.joining(", "));
    }

    /** The chosen rules and examples, those that decide first; the others with their level. */
    private static String named(RunResult run, List<SubjectResult> all) {
        List<String> names = all.stream()
                .filter(subject -> SharedCause.of(subject, run.causes()).isEmpty())
                .sorted(Comparator.comparing(SubjectResult::level))
                .map(subject -> subject.id()
                        + (subject.level() == Level.MUST
                                ? ""
                                : " (" + subject.level().word() + ")"))
                .toList();
        String listed = names.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
        int told = all.size() - names.size();
        String more = names.size() > MAX_NAMED ? " and " + (names.size() - MAX_NAMED) + " more" : "";
        return all.isEmpty()
                ? "nothing"
                : SafeText.oneLine(
                        (told > 0 ? told + " as said above" + (names.isEmpty() ? "" : ", and ") : "") + listed + more);
    }

    /** The entries as a properties file, in their order and without the JDK's line with the date. */
    static String asProperties(Map<String, String> facts) {
        return facts.entrySet().stream().map(AllureEnvironment::line).collect(Collectors.joining());
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
