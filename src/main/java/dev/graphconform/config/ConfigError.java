package dev.graphconform.config;

import java.util.Comparator;

/**
 * One thing that is wrong in a file that people wrote.
 *
 * @param place where
 * @param key the dotted key, empty for the file as a whole
 * @param sentence what is wrong and what to do
 */
public record ConfigError(Place place, String key, String sentence) {
    /** In the order of the file. */
    static final Comparator<ConfigError> BY_PLACE = Comparator.<ConfigError>comparingInt(
                    configError -> configError.place().line())
            .thenComparingInt(configError -> configError.place().column())
            .thenComparing(ConfigError::key);

    /** The line that people see. */
    public String line(String file) {
        return file + ":" + place + ": " + (key.isEmpty() ? "" : key + ": ") + sentence;
    }

    /** A place in the file, counted from 1. */
    public record Place(int line, int column) {
        /** The start of the file. */
        public static final Place START = new Place(1, 1);

        @Override
        public String toString() {
            return line + ":" + column;
        }
    }
}
