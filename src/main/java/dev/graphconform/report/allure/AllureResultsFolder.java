package dev.graphconform.report.allure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.graphconform.report.allure.AllureTests.AllureTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The folder that Allure's own tools read, in Allure 2's format. */
final class AllureResultsFolder {
    // Allure's model is made for this older Jackson, which the generator brings along; allure-java-commons would bring
    // a third
    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build()
            .writer();

    private final Path folder;

    /** A folder, made where it is not there. */
    AllureResultsFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    void write(AllureTest test) throws IOException {
        Files.write(folder.resolve(test.result().getUuid() + "-result.json"), json(test.result()));
        for (Map.Entry<String, String> attachment : test.attachments().entrySet()) {
            Files.writeString(folder.resolve(attachment.getKey()), attachment.getValue());
        }
    }

    /** Writes the files that exist once for all tests. */
    void write(Map<String, String> facts, Map<String, Object> executor) throws IOException {
        Files.write(folder.resolve("categories.json"), json(categories()));
        Files.write(folder.resolve("executor.json"), json(executor));
        // a properties file is Latin-1, everything else in it is written as an escape
        Files.writeString(
                folder.resolve("environment.properties"),
                AllureEnvironment.asProperties(facts),
                StandardCharsets.ISO_8859_1);
    }

    /** Makes the files without writing them. */
    static void discard(AllureTest test, Map<String, String> facts, Map<String, Object> executor) throws IOException {
        json(test.result());
        json(categories());
        json(executor);
        AllureEnvironment.asProperties(facts);
    }

    private static byte[] json(Object value) throws IOException {
        return JSON.writeValueAsBytes(value);
    }

    private static List<Map<String, Object>> categories() {
        List<Map<String, Object>> categories = new ArrayList<>();
        for (AllureCategory allureCategory : AllureCategory.values()) {
            Map<String, Object> category = new LinkedHashMap<>();
            category.put("name", allureCategory.title());
            category.put("description", allureCategory.meaning());
            category.put("matchedStatuses", List.of(allureCategory.status().value()));
            category.put("traceRegex", allureCategory.tracePattern());
            categories.add(category);
        }
        return categories;
    }
}
