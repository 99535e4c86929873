package dev.graphconform.report.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where earlier runs are remembered: the folder of results itself, or one of its own that outlives the machine of a
 * run.
 *
 * @param path its path
 */
public record HistoryFolder(Path path) {
    /** Allure's history, for the trends and the history of each test. */
    private static final String ALLURE = "allure-history";
    /** The last whole run, for machines that begin without results. */
    private static final String LAST_RUN = "last-run";

    private static final String DAMAGED = ".damaged";

    /** The file that keeps what was counted in the last runs. */
    public Path runs() {
        return path.resolve(PastRuns.FILE);
    }

    /** The folder that keeps Allure's history. */
    public Path allure() {
        return path.resolve(ALLURE);
    }

    /** The folder that keeps the last whole run, where that is not the folder of results. */
    public Path lastRun() {
        return path.resolve(LAST_RUN);
    }

    /** What runs write here. */
    public List<Path> outputs() {
        return List.of(runs(), allure());
    }

    /** Whether it is the folder of results itself. */
    public boolean isIn(Path results) {
        return path.toAbsolutePath().normalize().equals(results.toAbsolutePath().normalize());
    }

    /**
     * Keeps a copy of a history that cannot be read, since the next one is written in its place. A narrowed run writes
     * none: where the same copy is kept already, people were told of it.
     *
     * @param file what cannot be read
     * @param told is given what to tell people
     */
    public static void setAside(Path file, Consumer<String> told) {
        Path aside = file.resolveSibling(file.getFileName() + DAMAGED);
        String words = "The history of earlier runs in " + file + " is damaged and was left out";
        try {
            if (Files.isRegularFile(aside) && Files.isRegularFile(file) && Files.mismatch(file, aside) < 0) {
                return;
            }
            Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
            told.accept(words + "; it is kept as " + aside.getFileName() + ".");
        } catch (IOException refused) {
            told.accept(words + ".");
        }
    }

    /** What to tell people of a history that cannot be written; nothing of a run but its history is lost. */
    public static String notKept(Path file) {
        return "The history of earlier runs cannot be written to " + file
                + ", and will not know of this run; check its permissions.";
    }
}
