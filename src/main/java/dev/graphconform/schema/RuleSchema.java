package dev.graphconform.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One loaded JSON Schema whose constraints carry the id of the rule they belong to. Immutable and safe for use by many
 * threads.
 *
 * <p>The dialect is JSON Schema 2020-12 with {@value #RULE_KEYWORD}; formats are asserted, an unknown keyword is
 * refused.
 */
final class RuleSchema {
    private static final String RULE_KEYWORD = "x-rule";
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword(RULE_KEYWORD))
            // a misspelt keyword would switch a check off in silence
            .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
            .build();
    private static final SchemaRegistryConfig CONFIG =
            SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;
    private final Schema schema;

    private RuleSchema(JsonNode document, Schema schema) {
        this.document = document;
        this.schema = schema;
    }

    /**
     * Loads a schema.
     *
     * @param id the schema's {@code $id}
     * @throws InvalidSchemaException if it is no valid schema
     */
    static RuleSchema of(String id, JsonNode document) {
        try {
            Schema schema = SchemaRegistry.withDialect(DIALECT, builder -> builder.schemaRegistryConfig(CONFIG))
                    .getSchema(SchemaLocation.of(id), document);
            schema.initializeValidators();
            return new RuleSchema(document, schema);
        } catch (SchemaException e) {
            throw new InvalidSchemaException(id + ": " + e.getMessage(), e);
        }
    }

    JsonNode document() {
        return document;
    }

    /** The violations of the instance, at most one for each place in it; empty when it is valid. */
    List<SchemaViolation> violations(JsonNode instance) {
        return violatedConstraints(instance).stream()
                .map(ConstraintViolation::violation)
                .toList();
    }

    /** As {@link #violations}, each with the violated constraint. */
    List<ConstraintViolation> violatedConstraints(JsonNode instance) {
        List<ConstraintViolation> all = new ArrayList<>();
        for (Error error : schema.validate(instance)) {
            all.add(constraintViolation(error));
        }
        return rootCauses(all);
    }

    /**
     * Keeps one violation for each place in the instance, so that one mistake in a body fails one rule.
     *
     * <p>A wrong type comes first, since a value of the wrong type breaks most constraints on values too; after it what
     * the validator met first, which is a property's own schema before the conditions around it, each in the order of
     * the file.
     */
    static List<ConstraintViolation> rootCauses(Collection<ConstraintViolation> all) {
        Map<String, ConstraintViolation> chosen = new LinkedHashMap<>();
        for (ConstraintViolation each : all) {
            chosen.merge(
                    each.violation().place(),
                    each,
                    (earlier, later) -> later.isWrongType() && !earlier.isWrongType() ? later : earlier);
        }
        return List.copyOf(chosen.values());
    }

    private ConstraintViolation constraintViolation(Error error) {
        JsonPointer constraint =
                JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
        JsonPointer place = JsonPointer.compile(error.getInstanceLocation().toString());
        String keyword = error.getKeyword();
        boolean missing = error.getProperty() != null;
        if (missing) {
            place = place.appendProperty(error.getProperty());
        }
        return new ConstraintViolation(
                constraint.toString(),
                new SchemaViolation(
                        ruleOf(constraint),
                        place.matches() ? SchemaViolation.WHOLE_BODY : place.toString(),
                        keyword,
                        missing
                                ? ConstraintMessages.PRESENT
                                : ConstraintMessages.expected(keyword, document.at(constraint.head())),
                        missing ? ConstraintMessages.MISSING : ConstraintMessages.actual(error.getInstanceNode())));
    }

    private String ruleOf(JsonPointer constraint) {
        String rule = null;
        JsonNode at = document;
        for (JsonPointer rest = constraint; at != null; rest = rest.tail()) {
            JsonNode named = at.get(RULE_KEYWORD);
            // a property of that name would be a schema, so no string
            if (named != null && named.isString()) {
                rule = named.stringValue();
            }
            if (rest.matches()) {
                break;
            }
            at = at.isArray() ? at.get(rest.getMatchingIndex()) : at.get(rest.getMatchingProperty());
        }
        if (rule == null) {
            throw new InvalidSchemaException("no " + RULE_KEYWORD + " above " + constraint);
        }
        return rule;
    }

    /**
     * A violated constraint: where it stands in its schema, and the violation to report.
     *
     * @param constraint JSON pointer to the keyword in the schema file
     * @param violation what is reported of the body
     */
    record ConstraintViolation(String constraint, SchemaViolation violation) {
        private boolean isWrongType() {
            return violation.keyword().equals("type");
        }
    }
}
