package dev.graphconform.report.allure;

import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.entity.Attachment;
import io.qameta.allure.entity.TestResult;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The run as the generator's aggregators want it, from memory: nothing is read back from the results folder. */
final class InMemoryLaunchResults implements LaunchResults {
    private final Set<TestResult> tests = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Object> extra;

    /**
     * Tests are kept by identity: the aggregators change them, and hashing them by their content again and again is
     * slow.
     */
    InMemoryLaunchResults(List<TestResult> tests, Map<String, Object> extra) {
        this.tests.addAll(tests);
        this.extra = extra;
    }

    @Override
    public Set<TestResult> getAllResults() {
        return tests;
    }

    @Override
    public Set<TestResult> getResults() {
        return tests;
    }

    /** None: attachments go straight into the page. */
    @Override
    public Map<Path, Attachment> getAttachments() {
        return Map.of();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Optional<T> getExtra(String name) {
        return Optional.ofNullable((T) extra.get(name));
    }
}
