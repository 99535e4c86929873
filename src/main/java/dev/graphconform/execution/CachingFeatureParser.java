package dev.graphconform.execution;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.FeatureParser;
import io.cucumber.core.gherkin.messages.GherkinMessagesFeatureParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Cucumber's own parser of features, which parses the same text once a process: a proof runs the same features hundreds
 * of times. Cucumber finds it as a service and prefers it by its version.
 */
public final class CachingFeatureParser implements FeatureParser {
    private static final Map<ParsedSource, Optional<Feature>> PARSED = new ConcurrentHashMap<>();

    private final FeatureParser parser = new GherkinMessagesFeatureParser();

    /** Made by Cucumber. */
    public CachingFeatureParser() {}

    @Override
    public Optional<Feature> parse(URI uri, InputStream source, Supplier<UUID> ids) throws IOException {
        return parsed(uri, source.readAllBytes(), ids);
    }

    @Override
    @Deprecated
    public Optional<Feature> parse(URI uri, String source, Supplier<UUID> ids) {
        return parsed(uri, source.getBytes(StandardCharsets.UTF_8), ids);
    }

    private Optional<Feature> parsed(URI uri, byte[] source, Supplier<UUID> ids) {
        // a feature that cannot be parsed throws, and is not kept
        return PARSED.computeIfAbsent(new ParsedSource(uri, ByteBuffer.wrap(source)), unknown -> {
            try {
                return parser.parse(uri, new ByteArrayInputStream(source), ids);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    @Override
    public String version() {
        return parser.version() + " once";
    }

    private record ParsedSource(URI uri, ByteBuffer bytes) {}
}
