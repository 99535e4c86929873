package dev.graphconform.simulator.authority;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The fields of a URL-encoded form.
 *
 * @param fields values by name
 */
record FormFields(Map<String, String> fields) {

    static FormFields of(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return new FormFields(fields);
    }

    /** The value of a field, or the empty text. */
    String value(String name) {
        return fields.getOrDefault(name, "");
    }

    String needed(String name) throws TokenRequestException {
        String value = value(name);
        if (value.isEmpty()) {
            throw TokenRequestException.badRequest(
                    "invalid_request",
                    900144,
                    String.format("The request body must contain the following parameter: '%s'.", name));
        }
        return value;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEncoding) {
            return text;
        }
    }
}
