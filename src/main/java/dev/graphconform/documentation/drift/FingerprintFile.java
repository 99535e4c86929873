package dev.graphconform.documentation.drift;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the fingerprint of the page that the features of the kit are written for. */
public final class FingerprintFile {
    private static final String RESOURCE = "/dev/graphconform/documentation/fingerprint.yaml";

    private FingerprintFile() {}

    /** The fingerprint that comes with the kit. */
    public static Snapshot bundled() {
        try (InputStream data = FingerprintFile.class.getResourceAsStream(RESOURCE)) {
            if (data == null) {
                throw new IllegalStateException("the fingerprint " + RESOURCE + " is not on the class path");
            }
            return snapshot(new YAMLMapper().readTree(data));
        } catch (JacksonException | IOException malformed) {
            throw new IllegalStateException(
                    "the fingerprint " + RESOURCE + " cannot be read: " + malformed.getMessage(), malformed);
        }
    }

    static Snapshot snapshot(JsonNode root) {
        List<PagePart> parts = new ArrayList<>();
        root.path("parts").forEach(entry -> parts.add(part(entry)));
        List<ExamplePart> examples = new ArrayList<>();
        root.path("examples").forEach(entry -> examples.add(example(entry)));
        List<IncludedParts> included = root.path("included")
                .valueStream()
                .map(file -> new IncludedParts(
                        file.path("file").asString(),
                        file.path("place").asString(),
                        0,
                        IncludedParts.IncludeOrigin.FINGERPRINT,
                        file.path("parts")
                                .valueStream()
                                .map(FingerprintFile::part)
                                .toList()))
                .toList();
        return new Snapshot(root.path("title").asString(), parts, examples, included, true);
    }

    private static PagePart part(JsonNode entry) {
        NormalizedText normalizedText = new NormalizedText(
                entry.path("exact").asString(), entry.path("meaning").asString(), words(entry.path("words")));
        PartKind kind = PartKind.valueOf(
                entry.path("kind").asString().toUpperCase(Locale.ROOT).replace('-', '_'));
        return new PagePart(
                kind,
                entry.path("place").asString(),
                normalizedText,
                entry.path("names").asString(""),
                0,
                new LinkedHashSet<>(words(entry.path("rules"))));
    }

    private static ExamplePart example(JsonNode entry) {
        return new ExamplePart(
                entry.path("number").asInt(),
                entry.path("title").asString(),
                entry.path("name").asString(),
                message(entry.path("request")),
                entry.path("answers")
                        .valueStream()
                        .map(FingerprintFile::message)
                        .toList(),
                0,
                new LinkedHashSet<>(words(entry.path("rules"))),
                entry.path("name").asString());
    }

    private static ExamplePart.ExampleMessage message(JsonNode entry) {
        Map<String, String> headers = new LinkedHashMap<>();
        entry.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString()));
        SortedMap<String, String> body = new TreeMap<>();
        entry.path("body")
                .properties()
                .forEach(value -> body.put(value.getKey(), value.getValue().asString()));
        return new ExamplePart.ExampleMessage(entry.path("start").asString(), headers, body);
    }

    private static List<String> words(JsonNode text) {
        return text.isMissingNode() || text.asString().isBlank()
                ? List.of()
                : List.of(text.asString().split(" "));
    }
}
