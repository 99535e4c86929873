package dev.graphconform.execution;

import dev.graphconform.customrules.CustomRules;
import io.cucumber.junit.platform.engine.CucumberTestEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Cucumber on the JUnit Platform, set up in the one way that listing, planning and running share. */
final class CucumberLauncher {
    private final Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new CucumberTestEngine())
            .build());

    private final List<DiscoverySelector> own;
    private final boolean onlyOwn;

    /** An engine for the features of the kit, and those of a team. */
    CucumberLauncher(CustomRules own) {
        this(own, false);
    }

    /** An engine for a team's features, in the place of the kit's if only they are run. */
    CucumberLauncher(CustomRules own, boolean onlyOwn) {
        this.own = own.features().stream()
                .<DiscoverySelector>map(file ->
                        DiscoverySelectors.selectFile(file.toAbsolutePath().toFile()))
                .toList();
        this.onlyOwn = onlyOwn;
    }

    Launcher launcher() {
        return launcher;
    }

    /** All features on the class path, or the team's own in their place, narrowed by the filter on scenarios. */
    LauncherDiscoveryRequest request(Predicate<TestDescriptor> scenarios, Map<String, String> parameters) {
        return request(
                onlyOwn
                        ? own
                        : FeatureFiles.onClassPath().stream()
                                .map(DiscoverySelectors::selectClasspathResource)
                                .toList(),
                scenarios,
                parameters);
    }

    /**
     * The team's own features, apart from the kit's: what they leave on a target must not be there before the page is
     * judged.
     */
    LauncherDiscoveryRequest ownRequest(Predicate<TestDescriptor> scenarios, Map<String, String> parameters) {
        return request(onlyOwn ? List.of() : own, scenarios, parameters);
    }

    private static LauncherDiscoveryRequest request(
            List<? extends DiscoverySelector> features,
            Predicate<TestDescriptor> scenarios,
            Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("cucumber.glue", "dev.graphconform.steps");
        all.put("cucumber.uuid-generator", FastUuidGenerator.class.getName());
        all.put("cucumber.publish.quiet", "true");
        all.put("cucumber.publish.enabled", "false");
        all.put("cucumber.junit-platform.naming-strategy", "short");
        all.put("cucumber.junit-platform.naming-strategy.short.example-name", "pickle");
        PostDiscoveryFilter filter = descriptor -> descriptor.isTest()
                ? FilterResult.includedIf(scenarios.test(descriptor))
                : FilterResult.included("a feature, rule or outline");
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(features)
                .filters(filter)
                .configurationParameters(all)
                .build();
    }

    /**
     * The feature files on the class path, found once. The engine's own search opens the archive as a file system at
     * each run, which is slow and fails when two runs start together.
     */
    private static final class FeatureFiles {
        private static final String FOLDER = "features";
        private static final String ENDING = ".feature";

        private FeatureFiles() {}

        /** Their names on the class path, in alphabetical order. */
        static List<String> onClassPath() {
            return Holder.NAMES;
        }

        private static List<String> search() {
            URL folder = FeatureFiles.class.getClassLoader().getResource(FOLDER);
            if (folder == null) {
                return List.of();
            }
            try (Stream<String> names = folder.getProtocol().equals("jar") ? inArchive(folder) : inFolder(folder)) {
                return names.filter(name -> name.startsWith(FOLDER + "/") && name.endsWith(ENDING))
                        .sorted()
                        .toList();
            } catch (IOException | URISyntaxException unreadable) {
                throw new UncheckedIOException(
                        new IOException("the features at " + folder + " cannot be listed", unreadable));
            }
        }

        private static Stream<String> inArchive(URL folder) throws IOException {
            return ((JarURLConnection) folder.openConnection())
                    .getJarFile().stream().map(entry -> entry.getName());
        }

        private static Stream<String> inFolder(URL folder) throws IOException, URISyntaxException {
            Path root = Path.of(new URI(folder.toString())).getParent();
            return Files.walk(root.resolve(FOLDER))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'));
        }

        /** Found when first asked for. */
        private static final class Holder {
            private static final List<String> NAMES = search();
        }
    }
}
