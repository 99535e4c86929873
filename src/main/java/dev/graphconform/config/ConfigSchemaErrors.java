package dev.graphconform.config;

import com.networknt.schema.Error;
import dev.graphconform.config.UnknownKeyHints.UnknownKeyHint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Translates the violations of a config file's schema into messages for users. No value below the kind's secret pointer
 * is ever repeated, since a token may have been written where the name of a variable or file belongs.
 */
final class ConfigSchemaErrors {
    private final ConfigFileKind kind;
    private final ConfigSchema schema;
    private final ConfigDocument document;
    private final List<ConfigError> errors = new ArrayList<>();

    /** JSON pointers that an error already explains: a misspelt key is not reported as missing as well. */
    private final Set<String> explained = new HashSet<>();

    private ConfigSchemaErrors(ConfigDocument document, ConfigFileKind kind) {
        this.kind = kind;
        this.schema = ConfigSchema.load(kind.schema());
        this.document = document;
    }

    static List<ConfigError> of(ConfigDocument document, ConfigFileKind kind) {
        ConfigSchemaErrors collector = new ConfigSchemaErrors(document, kind);
        collector.collect();
        return collector.errors;
    }

    private void collect() {
        // violations within a branch of oneOf are reported by oneOf itself
        List<Error> violations = schema.check(document.root()).stream()
                .filter(error -> !error.getEvaluationPath().toString().contains("/oneOf/"))
                .toList();
        violations.stream()
                .filter(error -> error.getKeyword().equals("additionalProperties"))
                .forEach(this::unknownKey);
        for (Error error : violations) {
            switch (error.getKeyword()) {
                case "additionalProperties" -> {}
                case "required" -> missingKey(error);
                case "oneOf" -> oneOf(error);
                case "enum" -> notInEnum(error);
                case "type" -> wrongType(error);
                default ->
                    add(
                            error,
                            quotedValue(error) + "this value is not allowed: "
                                    + ConstraintPhrases.inSentence(schema.description(error)));
            }
        }
    }

    private void unknownKey(Error error) {
        String key = error.getProperty();
        String owner = error.getInstanceLocation().toString();
        String pointer = owner + "/" + key.replace("~", "~0").replace("/", "~1");
        Optional<UnknownKeyHint> hint = kind.hints().hint(owner, key, schema.knownKeys(error));
        if (hint.isPresent()) {
            explained.addAll(hint.get().explains());
            addKey(pointer, hint.get().sentence());
            return;
        }
        List<String> known = schema.knownKeys(error);
        Optional<String> nearest = SpellingSuggestion.to(key, known)
                .filter(word -> !error.getInstanceNode().has(word));
        nearest.ifPresent(word -> explained.add(owner + "/" + word));
        addKey(
                pointer,
                "unknown key; "
                        + nearest.map(word -> "did you mean \"" + word + "\"?")
                                .orElse("the keys known here are " + String.join(", ", known)));
    }

    private static String either(List<String> keys) {
        int last = keys.size() - 1;
        return last == 0 ? keys.get(0) : String.join(", ", keys.subList(0, last)) + " or " + keys.get(last);
    }

    private void missingKey(Error error) {
        String owner = error.getInstanceLocation().toString();
        String key = error.getProperty();
        if (explained.contains(owner + "/" + key)) {
            return;
        }
        String meaning = schema.description(error, key);
        String remedy = meaning.isEmpty() ? "" : "; write it: " + ConstraintPhrases.inSentence(meaning);
        errors.add(new ConfigError(
                document.ofKey(owner), ConstraintPhrases.ofPointer(owner + "/" + key), "this key is missing" + remedy));
    }

    /**
     * Exactly one of several keys is required: cloud or serviceRoot; env, file or command; the methods to get a token.
     */
    private void oneOf(Error error) {
        String owner = error.getInstanceLocation().toString();
        if (!error.getInstanceNode().isObject()) {
            // the wrong type is reported already
            return;
        }
        List<String> keys = new ArrayList<>();
        error.getSchemaNode()
                .forEach(branch -> keys.add(branch.path("required").path(0).asString()));
        List<String> given = keys.stream().filter(error.getInstanceNode()::has).toList();
        if (explained.contains(owner) && !owner.isEmpty()
                || keys.stream().anyMatch(key -> explained.contains(owner + "/" + key))) {
            return;
        }
        boolean two = keys.size() == 2;
        if (given.isEmpty()) {
            errors.add(new ConfigError(
                    document.ofKey(owner),
                    ConstraintPhrases.ofPointer(owner),
                    either(keys) + " is missing; write one of " + (two ? "the two" : "them")));
        } else {
            addKey(
                    owner + "/" + given.get(given.size() - 1),
                    two
                            ? either(keys) + ": write one of the two, not both"
                            : either(given) + ": write one of them, not " + (given.size() == 2 ? "both" : "all"));
        }
    }

    private void notInEnum(Error error) {
        List<String> allowed = new ArrayList<>();
        error.getSchemaNode().forEach(word -> allowed.add(word.asString()));
        String choice = allowed.size() == 1 ? "write " + allowed.get(0) : "write one of " + String.join(", ", allowed);
        String written =
                error.getInstanceNode().isValueNode() ? error.getInstanceNode().asString("") : "";
        String question = allowed.size() == 1 ? "" : SpellingSuggestion.asQuestion(written, allowed);
        add(
                error,
                quotedValue(error) + "this word is not known here; " + choice
                        + (question.isEmpty() ? "" : "." + question));
    }

    private void wrongType(Error error) {
        JsonNode types = error.getSchemaNode();
        String wanted = types.isArray() ? types.path(0).asString() : types.asString();
        JsonNode given = error.getInstanceNode();
        String remedy = schema.description(error);
        String hint = wanted.equals("string") && given.isValueNode() && !given.isNull() ? "; put it in quotes" : "";
        if (hint.isEmpty() && !remedy.isEmpty()) {
            hint = ": " + ConstraintPhrases.inSentence(remedy);
        }
        add(
                error,
                "this must be " + ConstraintPhrases.ofType(wanted) + ", not " + ConstraintPhrases.ofValue(given)
                        + hint);
    }

    /** The value as written, as the start of a message; empty where it must not be repeated. */
    private String quotedValue(Error error) {
        JsonNode given = error.getInstanceNode();
        boolean repeatable = given.isValueNode()
                && kind.repeatable(error.getInstanceLocation().toString());
        String text = repeatable ? given.asString("") : "";
        boolean printable = text.chars().allMatch(character -> character >= ' ' && character < 0x7F);
        return text.isEmpty() || text.length() > 60 || !printable ? "" : "\"" + text + "\": ";
    }

    private void add(Error error, String sentence) {
        String pointer = error.getInstanceLocation().toString();
        errors.add(new ConfigError(document.ofValue(pointer), ConstraintPhrases.ofPointer(pointer), sentence));
    }

    private void addKey(String pointer, String sentence) {
        errors.add(new ConfigError(document.ofKey(pointer), ConstraintPhrases.ofPointer(pointer), sentence));
    }
}
