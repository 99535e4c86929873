package dev.graphconform.execution;

import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.List;

/** Receives the progress of a run; called from one thread at a time. */
public interface ProgressListener {
    /** Says nothing. */
    ProgressListener SILENT = new ProgressListener() {};

    /**
     * The run starts.
     *
     * @param subjects the ids of the rules and examples that it owes, in the order of the catalogue
     */
    default void started(List<String> subjects, int scenarios) {}

    /** A scenario has ended. */
    default void scenario(ScenarioResult result, int done, int scenarios) {}

    /** The last scenario of a rule or example has ended. */
    default void ended(SubjectResult subject, int done, int subjects) {}

    /** The clean-up at the end has deleted a chat; the line says which. */
    default void cleaned(String line) {}
}
