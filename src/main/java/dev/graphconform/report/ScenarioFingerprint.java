package dev.graphconform.report;

import dev.graphconform.verdict.StepResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** A short text that is the same for the same lines of a scenario, whatever the scenario is called. */
final class ScenarioFingerprint {
    private static final int BYTES = 8;

    private ScenarioFingerprint() {}

    static String of(List<StepResult> steps) {
        String lines = steps.stream().map(StepResult::text).collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
