package dev.graphconform.report.allure;

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
import java.util.Map;

/**
 * What Allure remembers of earlier runs, for its trends and for each test's own history. It outlives the report that it
 * was made for, in a folder of its own, and is laid into the results as well, where Allure's own tools look for it.
 *
 * @param kept the folder that outlives
 */
record AllureHistory(Path kept) {
    private static final String FOLDER = "history";
    /** At all tests together. */
    private static final int MOST_LOOKS = 40_000;

    private static final String DATA_PREFIX = FOLDER + "/";

    /** Lays what is kept into the results, as far as it can be read. */
    void layInto(Path results) throws IOException {
        if (!Files.isDirectory(kept)) {
            return;
        }
        Path folder = Files.createDirectories(results.resolve(FOLDER));
        try {
            copyInto(folder);
        } catch (IOException | DirectoryIteratorException unreadable) {
            // it never decides anything, and must not cost the report
            return;
        }
    }

    private void copyInto(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(kept, "*.json")) {
            for (Path file : files) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /**
     * What the aggregators must know of earlier runs; what cannot be read is forgotten, for it never decides anything.
     */
    static Map<String, Object> read(Configuration views, Path results) {
        Map<String, Object> known = new HashMap<>();
        if (!Files.isDirectory(results.resolve(FOLDER))) {
            return known;
        }
        ResultsVisitor visitor = new ExtrasOnly(known);
        views.getExtensions(Reader.class).forEach(reader -> reader.readResults(views, visitor, results));
        shorten(known.get(FOLDER));
        return known;
    }

    /**
     * Allure remembers 20 looks at each test, the latest first; of thousands of tests that would be more than a run can
     * hold.
     */
    private static void shorten(Object byTest) {
        if (byTest instanceof Map<?, ?> tests && !tests.isEmpty()) {
            int each = Math.max(1, MOST_LOOKS / tests.size());
            for (Object test : tests.values()) {
                if (test instanceof HistoryData data
                        && data.getItems() != null
                        && data.getItems().size() > each) {
                    data.setItems(new ArrayList<>(data.getItems().subList(0, each)));
                }
            }
        }
    }

    /** Keeps what the aggregators noted for the next run, and takes it out of the page, which has no use for it. */
    void keep(ReportPageData data) {
        Map<String, byte[]> noted = data.take(DATA_PREFIX);
        try {
            Files.createDirectories(kept);
            for (Map.Entry<String, byte[]> file : noted.entrySet()) {
                Files.write(kept.resolve(file.getKey().substring(DATA_PREFIX.length())), file.getValue());
            }
        } catch (IOException inTheWay) {
            // the run is told all the same; it is only not remembered
            return;
        }
    }

    private record ExtrasOnly(Map<String, Object> known) implements ResultsVisitor {
        @Override
        public void visitExtra(String name, Object value) {
            known.put(name, value);
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
        public void error(String message, Exception cause) {}

        @Override
        public void error(String message) {}
    }
}
