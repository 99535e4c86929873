package dev.graphconform.execution;

import dev.graphconform.steps.ScenarioIdentity;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The scenarios that the features hold, as the engine finds them. */
final class ScenarioIndex {
    private final CucumberLauncher cucumberLauncher;

    ScenarioIndex(CucumberLauncher cucumberLauncher) {
        this.cucumberLauncher = cucumberLauncher;
    }

    /** All scenarios in their order, a team's own last. */
    List<ScenarioEntry> all() {
        List<ScenarioEntry> all = new ArrayList<>(
                entries(cucumberLauncher.launcher().discover(cucumberLauncher.request(descriptor -> true, Map.of()))));
        all.addAll(entries(
                cucumberLauncher.launcher().discover(cucumberLauncher.ownRequest(descriptor -> true, Map.of()))));
        return all;
    }

    /** The scenarios of a plan. */
    static List<ScenarioEntry> entries(TestPlan plan) {
        List<ScenarioEntry> entries = new ArrayList<>();
        plan.getRoots().forEach(root -> collect(plan, root, entries));
        return entries;
    }

    /** Where each rule of the page has its {@code Rule:}, by its id. */
    Map<String, String> rulePlaces() {
        TestPlan plan = cucumberLauncher.launcher().discover(cucumberLauncher.request(descriptor -> true, Map.of()));
        Map<String, String> places = new HashMap<>();
        plan.getRoots().forEach(root -> rulePlaces(plan, root, "", places));
        return places;
    }

    private static void rulePlaces(TestPlan plan, TestIdentifier node, String rule, Map<String, String> places) {
        if (node.isTest()) {
            places.putIfAbsent(
                    entry(node.getDisplayName(), node.getSource(), node.getTags())
                            .subject(),
                    rule);
        }
        String within = node.getUniqueIdObject().getLastSegment().getType().equals("rule")
                ? node.getSource().map(ScenarioIndex::location).orElse(rule)
                : rule;
        plan.getChildren(node).forEach(child -> rulePlaces(plan, child, within, places));
    }

    /** A scenario by its descriptor. */
    static ScenarioEntry entry(TestDescriptor descriptor) {
        return entry(descriptor.getDisplayName(), descriptor.getSource(), descriptor.getTags());
    }

    private static void collect(TestPlan plan, TestIdentifier node, List<ScenarioEntry> entries) {
        if (node.isTest()) {
            entries.add(entry(node.getDisplayName(), node.getSource(), node.getTags()));
        }
        plan.getChildren(node).forEach(child -> collect(plan, child, entries));
    }

    private static ScenarioEntry entry(String name, Optional<TestSource> source, Set<TestTag> tags) {
        Set<String> names = new LinkedHashSet<>();
        tags.forEach(tag -> names.add("@" + tag.getName()));
        ScenarioIdentity identity = ScenarioIdentity.of(names, name)
                .orElseThrow(() -> new IllegalStateException(
                        "the scenario \"" + name + "\" names no rule and no example by a tag"));
        return new ScenarioEntry(
                identity.key(),
                identity.subject(),
                name,
                source.map(ScenarioIndex::location).orElse("unknown"),
                names);
    }

    private static String location(TestSource source) {
        if (source instanceof ClasspathResourceSource resource) {
            return location(
                    resource.getClasspathResourceName(),
                    resource.getPosition().map(p -> p.getLine()).orElse(0));
        }
        FileSource file = (FileSource) source;
        return location(file.getUri(), file.getPosition().map(p -> p.getLine()).orElse(0));
    }

    /** The file as given, with the line. */
    static String location(Path file, int line) {
        return file.toString().replace('\\', '/') + ":" + line;
    }

    /** The location that people see: relative to the working directory where the file is below it, with the line. */
    static String location(URI uri, int line) {
        if (!"file".equals(uri.getScheme())) {
            return location(uri.toString(), line);
        }
        Path file = Path.of(uri);
        Path here = Path.of("").toAbsolutePath();
        return location(file.startsWith(here) ? here.relativize(file) : file, line);
    }

    private static String location(String uri, int line) {
        int start = uri.indexOf("features/");
        return (start < 0 ? uri : uri.substring(start)) + ":" + line;
    }
}
