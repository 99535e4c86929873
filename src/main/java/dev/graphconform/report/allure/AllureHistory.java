package dev.graphconform.report.allure;

import dev.graphconform.report.history.HistoryFolder;
import io.qameta.allure.Reader;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.ResultsVisitor;
import io.qameta.allure.entity.Attachment;
import io.qameta.allure.entity.TestResult;
import io.qameta.allure.history.HistoryData;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Allure's history of earlier runs, for its trends and for the history of each test. It is kept in a folder of its own,
 * and copied into the results as well, where Allure's own tools look for it.
 *
 * @param kept the folder that keeps the history
 * @param remembers whether the run becomes a part of it
 * @param told is given what to tell people of a history that cannot be read or written
 */
public record AllureHistory(Path kept, boolean remembers, Consumer<String> told) {
    private static final String FOLDER = "history";
    /** The most entries of all tests together. */
    private static final int MAX_ENTRIES = 40_000;

    private static final String BY_TEST = "history.json";
    private static final String DATA_PREFIX = FOLDER + "/";

    /** Copies the history into the results, as far as it can be read. */
    void copyTo(Path results) throws IOException {
        if (!Files.isDirectory(kept)) {
            return;
        }
        Path folder = Files.createDirectories(results.resolve(FOLDER));
        try {
            copyFiles(folder);
        } catch (IOException | DirectoryIteratorException unreadable) {
            // no verdict depends on it, and the report is written without it
            HistoryFolder.setAside(kept, told);
        }
    }

    private void copyFiles(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(kept, "*.json")) {
            for (Path file : files) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /**
     * Reads the data of earlier runs for the aggregators; what cannot be read is left out, since no verdict depends on
     * it.
     */
    Map<String, Object> read(Configuration views, Path results) {
        Map<String, Object> known = new HashMap<>();
        if (!Files.isDirectory(results.resolve(FOLDER))) {
            return known;
        }
        ExtrasOnly visitor = new ExtrasOnly(known, new AtomicBoolean());
        views.getExtensions(Reader.class).forEach(reader -> reader.readResults(views, visitor, results));
        if (visitor.damaged.get()) {
            setAside();
        }
        shorten(known.get(FOLDER));
        return known;
    }

    /** Allure does not say which of its files it could not read, so that all are kept aside. */
    void setAside() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(kept, "*.json")) {
            List<Path> all = new ArrayList<>();
            files.forEach(all::add);
            List<Path> broken = all.stream()
                    .filter(file -> !file.toFile().isFile() || !isJson(file))
                    .toList();
            (broken.isEmpty() ? all : broken).stream().sorted().forEach(file -> HistoryFolder.setAside(file, told));
        } catch (IOException | DirectoryIteratorException unreadable) {
            HistoryFolder.setAside(kept, told);
        }
    }

    private static boolean isJson(Path file) {
        try {
            JsonNode read = JsonMapper.shared().readTree(Files.readAllBytes(file));
            return file.endsWith(BY_TEST) ? read.isObject() : read.isArray();
        } catch (IOException | JacksonException unreadable) {
            return false;
        }
    }

    /**
     * Allure keeps 20 entries of each test, the latest first; for thousands of tests that would take too much memory.
     */
    private static void shorten(Object byTest) {
        if (byTest instanceof Map<?, ?> tests && !tests.isEmpty()) {
            int each = Math.max(1, MAX_ENTRIES / tests.size());
            for (Object test : tests.values()) {
                if (test instanceof HistoryData data
                        && data.getItems() != null
                        && data.getItems().size() > each) {
                    data.setItems(new ArrayList<>(data.getItems().subList(0, each)));
                }
            }
        }
    }

    /** Writes the data of the aggregators for the next run, and removes it from the page, which does not use it. */
    void write(ReportPageData data) {
        Map<String, byte[]> files = data.take(DATA_PREFIX);
        if (!remembers) {
            return;
        }
        try {
            Files.createDirectories(kept);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(kept.resolve(file.getKey().substring(DATA_PREFIX.length())), file.getValue());
            }
        } catch (IOException unwritable) {
            // the report of this run does not depend on it
            told.accept(HistoryFolder.notKept(kept));
        }
    }

    private record ExtrasOnly(Map<String, Object> known, AtomicBoolean damaged) implements ResultsVisitor {
        @Override
        public void visitExtra(String name, Object value) {
            if (value == null) {
                damaged.set(true);
            } else {
                known.put(name, value);
            }
        }

        @Override
        public Attachment visitAttachmentFile(Path file) {
            throw new UnsupportedOperationException("history has no attachments");
        }

        @Override
        public void visitTestResult(TestResult result) {
            throw new UnsupportedOperationException("history has no tests");
        }

        @Override
        public void error(String message, Exception cause) {
            damaged.set(true);
        }

        @Override
        public void error(String message) {
            damaged.set(true);
        }
    }
}
