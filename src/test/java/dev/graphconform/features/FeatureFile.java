package dev.graphconform.features;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One feature file as Cucumber's own parser reads it. */
record FeatureFile(Path path, String text, Feature feature, List<Pickle> pickles) {
    private static final Path FEATURES = Path.of("features");

    /** Every feature file, by path. */
    static List<FeatureFile> all() {
        try (Stream<Path> files = Files.walk(FEATURES)) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .sorted()
                    .map(FeatureFile::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The declarative ones. */
    static List<FeatureFile> rules() {
        return all().stream()
                .filter(file -> file.path().startsWith(FEATURES.resolve("rules")))
                .toList();
    }

    /** The ones that print messages. */
    static List<FeatureFile> documentedExamples() {
        return all().stream()
                .filter(file -> file.path().startsWith(FEATURES.resolve("documented-examples")))
                .toList();
    }

    private static FeatureFile read(Path path) {
        try {
            String text = Files.readString(path);
            List<Envelope> parsed = GherkinParser.builder()
                    .build()
                    .parse(Envelope.of(new io.cucumber.messages.types.Source(
                            path.toString(),
                            text,
                            io.cucumber.messages.types.SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN)))
                    .toList();
            parsed.forEach(envelope -> envelope.getParseError().ifPresent(error -> {
                throw new IllegalStateException(path + ": " + error.getMessage());
            }));
            Feature feature = parsed.stream()
                    .flatMap(envelope -> envelope.getGherkinDocument().stream())
                    .findFirst()
                    .flatMap(GherkinDocument::getFeature)
                    .orElseThrow(() -> new IllegalStateException(path + " holds no feature"));
            return new FeatureFile(
                    path,
                    text,
                    feature,
                    parsed.stream()
                            .flatMap(envelope -> envelope.getPickle().stream())
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
