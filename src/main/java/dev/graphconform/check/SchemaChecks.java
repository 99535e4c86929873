package dev.graphconform.check;

import dev.graphconform.schema.SchemaName;
import dev.graphconform.schema.SchemaViolation;
import dev.graphconform.schema.Schemas;

/** One rule's share of a schema: what a body can be judged by without knowing the request. */
final class SchemaChecks {
    private final SchemaName schema;

    SchemaChecks(SchemaName schema) {
        this.schema = schema;
    }

    /** The body keeps the constraints of the rule. */
    void requireValid(Response response, Schemas schemas, RuleId rule, ViolationFactory violations, CheckName check) {
        for (SchemaViolation fault : schemas.violations(schema, response.json())) {
            if (fault.ruleId().equals(rule.word())) {
                throw violations.violation(check, fault.expected(), fault.actual(), fault.place(), response.exchange());
            }
        }
    }
}
