package dev.graphconform.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves one breach for each place, so that one fault of a body blames one rule.
 *
 * <p>A wrong type comes first, since a value of the wrong type breaks most constraints on values too; after it what the
 * validator met first, which is a property's own schema before the conditions around it, each in the order of the file.
 */
final class RootCauseFilter {

    private RootCauseFilter() {}

    static List<ConstraintViolation> of(Collection<ConstraintViolation> breaches) {
        Map<String, ConstraintViolation> chosen = new LinkedHashMap<>();
        for (ConstraintViolation constraintViolation : breaches) {
            chosen.merge(constraintViolation.fault().place(), constraintViolation, RootCauseFilter::moreBasic);
        }
        return List.copyOf(chosen.values());
    }

    private static ConstraintViolation moreBasic(ConstraintViolation earlier, ConstraintViolation later) {
        return isType(later) && !isType(earlier) ? later : earlier;
    }

    private static boolean isType(ConstraintViolation constraintViolation) {
        return constraintViolation.fault().keyword().equals("type");
    }
}
