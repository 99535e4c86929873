package dev.graphconform.report.reading;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A value of a result and where it stands, so that what is wrong can be said.
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
        return demand(value.isString(), "text").asString();
    }

    Optional<String> optionalText() {
        return present() ? Optional.of(text()) : Optional.empty();
    }

    int number() {
        return demand(value.isInt(), "a whole number").asInt();
    }

    boolean flag() {
        return demand(value.isBoolean(), "true or false").asBoolean();
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
        demand(value.isArray(), "a list");
        List<T> all = new ArrayList<>();
        for (int place = 0; place < value.size(); place++) {
            all.add(read.apply(new JsonField(pointer + "/" + place, value.path(place))));
        }
        return List.copyOf(all);
    }

    private JsonNode demand(boolean right, String what) {
        if (!right) {
            throw new JsonFieldException(pointer + (present() ? " is not " + what : " is missing"));
        }
        return value;
    }

    /** Something is not as a result has it. */
    static final class JsonFieldException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        JsonFieldException(String message) {
            super(message);
        }
    }
}
