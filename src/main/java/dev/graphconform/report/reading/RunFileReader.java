package dev.graphconform.report.reading;

import dev.graphconform.report.shapes.RequestWithShape;
import dev.graphconform.report.shapes.ResponseShape;
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
public final class RunFileReader {
    private static final String NAME = "run.json";
    private static final int FORMAT_VERSION = 1;

    private RunFileReader() {}

    /**
     * Reads a result.
     *
     * @param given the file, or the folder of results that holds it
     * @throws RunFileException if there is none, or it is not one that this kit can read
     */
    public static EarlierRun read(Path given) {
        Path file = Files.isDirectory(given) ? given.resolve(NAME) : given;
        try {
            return read(file, new JsonField("", JsonMapper.shared().readTree(Files.readAllBytes(file))));
        } catch (NoSuchFileException absent) {
            throw new RunFileException(
                    file
                            + " does not exist; give the path of a run.json, or of the folder that \"conform run\" "
                            + "wrote it to",
                    absent);
        } catch (IOException unreadable) {
            throw new RunFileException(file + " cannot be read; check its permissions", unreadable);
        } catch (JacksonException malformed) {
            throw new RunFileException(
                    file + " is not JSON, or is cut short; give a run.json as \"conform run\" wrote it", malformed);
        } catch (JsonField.JsonFieldException jsonFieldException) {
            throw new RunFileException(
                    file + " is not the result of a run: " + jsonFieldException.getMessage()
                            + "; give a run.json as \"conform run\" wrote it",
                    jsonFieldException);
        }
    }

    private static EarlierRun read(Path file, JsonField root) {
        JsonField version = root.at("formatVersion");
        if (version.number() != FORMAT_VERSION) {
            throw new RunFileException(
                    file + " has format " + version.number() + " and this kit reads format " + FORMAT_VERSION
                            + "; use the version of the kit that wrote it, or run again",
                    null);
        }
        Map<String, String> steps = new HashMap<>();
        JsonField own = root.at("own");
        List<JsonField> subjects = new ArrayList<>(List.of(root.at("rules"), root.at("examples")));
        if (own.present()) {
            subjects.add(own.at("rules"));
        }
        List<JsonField> scenarios = subjects.stream()
                .flatMap(kind -> kind.each(subject -> subject.at("scenarios").each(scenario -> scenario)).stream())
                .flatMap(List::stream)
                .toList();
        scenarios.forEach(scenario -> scenario.at("steps")
                .optionalText()
                .ifPresent(fingerprint -> steps.put(scenario.at("key").text(), fingerprint)));
        return new EarlierRun(file, RunResultReader.result(root), steps, responses(root, scenarios));
    }

    private static Optional<Map<String, List<RequestWithShape>>> responses(JsonField root, List<JsonField> scenarios) {
        if (!root.at("shapes").present()) {
            return Optional.empty();
        }
        List<ResponseShape> shapes = root.at("shapes").each(RunFileReader::shape);
        Map<String, List<RequestWithShape>> responses = new HashMap<>();
        for (JsonField scenario : scenarios) {
            if (scenario.at("answers").present()) {
                responses.put(
                        scenario.at("key").text(),
                        scenario.at("answers").each(response -> requestWithShape(response, shapes)));
            }
        }
        return Optional.of(responses);
    }

    private static RequestWithShape requestWithShape(JsonField response, List<ResponseShape> shapes) {
        int number = response.at("shape").number();
        if (number < 0 || number >= shapes.size()) {
            throw new JsonField.JsonFieldException(response.at("shape").pointer() + " points to nothing");
        }
        return new RequestWithShape(response.at("request").text(), shapes.get(number));
    }

    private static ResponseShape shape(JsonField shape) {
        Map<String, String> body = new TreeMap<>();
        for (Map.Entry<String, JsonNode> type : shape.at("body").value().properties()) {
            body.put(type.getKey(), type.getValue().asString(""));
        }
        return new ResponseShape(
                shape.at("status").number(), shape.at("headers").each(JsonField::text), body);
    }
}
