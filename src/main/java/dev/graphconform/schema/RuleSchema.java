package dev.graphconform.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One loaded schema, able to say which rule each of its constraints belongs to. */
final class RuleSchema {

    private final JsonNode document;
    private final Schema schema;

    private RuleSchema(JsonNode document, Schema schema) {
        this.document = document;
        this.schema = schema;
    }

    static RuleSchema of(String id, JsonNode document) {
        try {
            Schema schema = RuleDialect.registry().getSchema(SchemaLocation.of(id), document);
            schema.initializeValidators();
            return new RuleSchema(document, schema);
        } catch (SchemaException e) {
            throw new InvalidSchemaException(id + ": " + e.getMessage(), e);
        }
    }

    JsonNode document() {
        return document;
    }

    List<SchemaViolation> faults(JsonNode instance) {
        return breaches(instance).stream().map(ConstraintViolation::fault).toList();
    }

    List<ConstraintViolation> breaches(JsonNode instance) {
        List<ConstraintViolation> all = new ArrayList<>();
        for (Error error : schema.validate(instance)) {
            all.add(constraintViolation(error));
        }
        return RootCauseFilter.of(all);
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
            JsonNode named = at.get(RuleDialect.RULE_KEYWORD);
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
            throw new InvalidSchemaException("no " + RuleDialect.RULE_KEYWORD + " above " + constraint);
        }
        return rule;
    }
}
