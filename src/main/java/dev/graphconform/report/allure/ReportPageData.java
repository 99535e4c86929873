package dev.graphconform.report.allure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qameta.allure.ReportStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The data files of the page by name: kept, in the order of the names, or passed on at once. */
final class ReportPageData implements ReportStorage {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build()
            .writer();

    private final Map<String, byte[]> files = new TreeMap<>();
    private final BiConsumer<String, byte[]> consumer;

    /** Keeps the files. */
    ReportPageData() {
        consumer = files::put;
    }

    /** Passes each file on. */
    ReportPageData(BiConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    Map<String, byte[]> files() {
        return files;
    }

    /** Removes and returns the files whose names begin with the prefix. */
    Map<String, byte[]> take(String prefix) {
        Map<String, byte[]> taken = new TreeMap<>(files);
        taken.keySet().removeIf(name -> !name.startsWith(prefix));
        files.keySet().removeAll(taken.keySet());
        return taken;
    }

    @Override
    public void addDataJson(String name, Object data) {
        try {
            addDataBinary(name, JSON.writeValueAsBytes(data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void addDataBinary(String name, byte[] data) {
        consumer.accept(name, data);
    }

    @Override
    public void addDataFile(String name, Path file) {
        try {
            addDataBinary(name, Files.readAllBytes(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
