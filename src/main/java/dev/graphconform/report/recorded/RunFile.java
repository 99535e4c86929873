package dev.graphconform.report.recorded;

import dev.graphconform.report.answers.AnswerShape;
import dev.graphconform.report.answers.Answered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the {@code run.json} of an earlier run. */
public final class RunFile {
    private static final String NAME = "run.json";
    private static final int FORMAT_VERSION = 1;

    private RunFile() {}

    /**
     * Reads a result.
     *
     * @param given the file, or the folder of results that holds it
     * @throws UnusableRun if there is none, or it is not one that this kit can read
     */
    public static RecordedRun read(Path given) {
        Path file = Files.isDirectory(given) ? given.resolve(NAME) : given;
        try {
            return read(file, new Field("", JsonMapper.shared().readTree(Files.readAllBytes(file))));
        } catch (NoSuchFileException absent) {
            throw new UnusableRun(file + " does not exist; give the path of a run.json, or of the folder that \"conform run\" wrote it to", absent);
        } catch (IOException unreadable) {
            throw new UnusableRun(file + " cannot be read; check its permissions", unreadable);
        } catch (JacksonException malformed) {
            throw new UnusableRun(file + " is not JSON, or is cut short; give a run.json as \"conform run\" wrote it", malformed);
        } catch (Field.Slip slip) {
            throw new UnusableRun(
                    file + " is not the result of a run: " + slip.getMessage() + "; give a run.json as \"conform run\" wrote it", slip);
        }
    }

    private static RecordedRun read(Path file, Field root) {
        Field version = root.at("formatVersion");
        if (version.number() != FORMAT_VERSION) {
            throw new UnusableRun(
                    file + " has format " + version.number() + " and this kit reads format " + FORMAT_VERSION
                            + "; use the version of the kit that wrote it, or run again",
                    null);
        }
        Map<String, String> steps = new HashMap<>();
        Field own = root.at("own");
        List<Field> subjects = new ArrayList<>(List.of(root.at("rules"), root.at("examples")));
        if (own.present()) {
            subjects.add(own.at("rules"));
        }
        List<Field> scenarios = subjects.stream()
                .flatMap(kind -> kind.each(subject -> subject.at("scenarios").each(scenario -> scenario)).stream())
                .flatMap(List::stream)
                .toList();
        scenarios.forEach(scenario ->
                scenario.at("steps").optionalText().ifPresent(fingerprint -> steps.put(scenario.at("key").text(), fingerprint)));
        return new RecordedRun(file, ResultReader.result(root), steps, answers(root, scenarios));
    }

    private static Optional<Map<String, List<Answered>>> answers(Field root, List<Field> scenarios) {
        if (!root.at("shapes").present()) {
            return Optional.empty();
        }
        List<AnswerShape> shapes = root.at("shapes").each(RunFile::shape);
        Map<String, List<Answered>> answers = new HashMap<>();
        for (Field scenario : scenarios) {
            if (scenario.at("answers").present()) {
                answers.put(scenario.at("key").text(), scenario.at("answers").each(answer -> answered(answer, shapes)));
            }
        }
        return Optional.of(answers);
    }

    private static Answered answered(Field answer, List<AnswerShape> shapes) {
        int number = answer.at("shape").number();
        if (number < 0 || number >= shapes.size()) {
            throw new Field.Slip(answer.at("shape").pointer() + " points to nothing");
        }
        return new Answered(answer.at("request").text(), shapes.get(number));
    }

    private static AnswerShape shape(Field shape) {
        Map<String, String> body = new TreeMap<>();
        for (Map.Entry<String, JsonNode> type : shape.at("body").value().properties()) {
            body.put(type.getKey(), type.getValue().asString(""));
        }
        return new AnswerShape(shape.at("status").number(), shape.at("headers").each(Field::text), body);
    }
}
