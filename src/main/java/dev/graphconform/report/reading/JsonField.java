package dev.graphconform.report.reading;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A value of a {@code run.json} with its place, which messages about a malformed file name.
 *
 * @param pointer its JSON pointer
 * @param value the value
 */
record JsonField(String pointer, JsonNode value) {
    JsonField at(String name) {
        return new JsonField(pointer + "/" + name, value.path(name));
    }

    boolean present() {
        return !value.isMissingNode();
    }

    String text() {
        return require(value.isString(), "text").asString();
    }

    Optional<String> optionalText() {
        return present() ? Optional.of(text()) : Optional.empty();
    }

    int number() {
        return require(value.isInt(), "a whole number").asInt();
    }

    boolean flag() {
        return require(value.isBoolean(), "true or false").asBoolean();
    }

    Instant instant() {
        try {
            return Instant.parse(text());
        } catch (DateTimeParseException other) {
            throw new JsonFieldException(pointer + " is no date and time");
        }
    }

    <E extends Enum<E>> E word(E[] words, Function<E, String> spelling) {
        String given = text();
        for (E word : words) {
            if (spelling.apply(word).equals(given)) {
                return word;
            }
        }
        throw new JsonFieldException(pointer + " is a word that this kit does not know");
    }

    <T> List<T> each(Function<JsonField, T> read) {
        require(value.isArray(), "a list");
        List<T> all = new ArrayList<>();
        for (int place = 0; place < value.size(); place++) {
            all.add(read.apply(new JsonField(pointer + "/" + place, value.path(place))));
        }
        return List.copyOf(all);
    }

    private JsonNode require(boolean holds, String what) {
        if (!holds) {
            throw new JsonFieldException(pointer + (present() ? " is not " + what : " is missing"));
        }
        return value;
    }

    /** A value is missing or has another type than in a result. */
    static final class JsonFieldException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        JsonFieldException(String message) {
            super(message);
        }
    }
}
