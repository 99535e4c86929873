package dev.graphconform.report.reading;

import dev.graphconform.report.shapes.RequestWithShape;
import dev.graphconform.verdict.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An earlier run, as its {@code run.json} holds it.
 *
 * @param file the file it was read from
 * @param result its result, without steps and Java traces
 * @param steps fingerprints of the scenarios' steps by scenario key
 * @param responses the requests of each scenario with the shapes of the responses, by scenario key; empty when the file
 *     holds none
 */
public record EarlierRun(
        Path file,
        RunResult result,
        Map<String, String> steps,
        Optional<Map<String, List<RequestWithShape>>> responses) {}
