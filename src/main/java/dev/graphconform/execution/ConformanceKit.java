package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import java.util.List;

/** The way in: runs, plans and lists what the features hold. */
public final class ConformanceKit {
    private final Catalogue catalogue;

    /** A kit with the given catalogue and the features on the class path. */
    public ConformanceKit(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Runs features on a target. Always gives a result once the target was understood, also when it cannot be reached.
     *
     * @throws SelectionFault if a filter is wrong; nothing was sent then
     */
    public CompletedRun run(RunRequest request, Progress progress) {
        throw new UnsupportedOperationException(catalogue + " " + request + " " + progress);
    }

    /**
     * Says what {@link #run} would do, without sending anything.
     *
     * @throws SelectionFault if a filter is wrong
     */
    public Plan plan(RunRequest request) {
        throw new UnsupportedOperationException(request.toString());
    }

    /** Every scenario of the features, in their order. */
    public List<ScenarioEntry> scenarios() {
        throw new UnsupportedOperationException();
    }
}
