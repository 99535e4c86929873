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
final class MostBasic {

    private MostBasic() {
    }

    static List<Breach> of(Collection<Breach> breaches) {
        Map<String, Breach> chosen = new LinkedHashMap<>();
        for (Breach breach : breaches) {
            chosen.merge(breach.fault().place(), breach, MostBasic::moreBasic);
        }
        return List.copyOf(chosen.values());
    }

    private static Breach moreBasic(Breach earlier, Breach later) {
        return isType(later) && !isType(earlier) ? later : earlier;
    }

    private static boolean isType(Breach breach) {
        return breach.fault().keyword().equals("type");
    }
}
