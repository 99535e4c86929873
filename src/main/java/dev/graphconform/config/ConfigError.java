package dev.graphconform.config;

import java.util.Comparator;

/**
 * One error in a config file.
 *
 * @param place its line and column
 * @param key the dotted key, empty for the file as a whole
 * @param sentence what is wrong and what to do
 */
public record ConfigError(Place place, String key, String sentence) {
    /** The order of the file. */
    static final Comparator<ConfigError> BY_PLACE = Comparator.<ConfigError>comparingInt(
                    error -> error.place().line())
            .thenComparingInt(error -> error.place().column())
            .thenComparing(ConfigError::key);

    /** The line shown to the user. */
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
