package dev.graphconform.report.reading;

import dev.graphconform.report.shapes.RequestWithShape;
import dev.graphconform.verdict.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An earlier run.
 *
 * @param file where it was read from
 * @param result what came of it; steps, and Java traces, are not kept
 * @param steps fingerprints of the scenarios' lines by scenario key
 * @param answers what each scenario asked and the form of what came, by scenario key; empty when the file holds none
 */
public record EarlierRun(
        Path file,
        RunResult result,
        Map<String, String> steps,
        Optional<Map<String, List<RequestWithShape>>> answers) {}
