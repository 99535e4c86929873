package dev.graphconform.check;

import dev.graphconform.schema.SchemaFault;
import dev.graphconform.schema.SchemaName;
import dev.graphconform.schema.Schemas;

/** One rule's share of a schema: what a body can be judged by without knowing the request. */
final class SchemaChecks {
    private final SchemaName schema;

    SchemaChecks(SchemaName schema) {
        this.schema = schema;
    }

    /** The body keeps the constraints of the rule. */
    void fault(Answer answer, Schemas schemas, String rule, Judge judge, String check) {
        for (SchemaFault fault : schemas.faults(schema, answer.json())) {
            if (fault.ruleId().equals(rule)) {
                throw judge.violation(check, fault.expected(), fault.actual(), fault.place(), answer.exchange());
            }
        }
    }
}
