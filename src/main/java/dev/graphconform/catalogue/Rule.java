package dev.graphconform.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule that the service must follow, taken from the documentation or from its recorded behaviour.
 *
 * @param id stable name, also the tag {@code @rule-<id>} in the features
 * @param level how it counts in the verdict
 * @param section the part of the page it belongs to, for grouping in reports
 * @param title the rule in a few words
 * @param pageReference its source
 * @param quote the words or the payload of the source that it is based on
 * @param reading how the kit interprets the quote
 * @param apiVersions the versions it applies to
 * @param tokenKinds the kinds of token it applies to ({@code delegated}, {@code application})
 * @param needs what a target must provide before it can be tested
 * @param topicsAsWritten whether the topics of its groups are sent as the features write them, without the run's marker
 * @param untellable why no recording of traffic can tell it; empty where one may
 * @param excluded why it cannot be tested at all; empty for every rule that is tested
 */
public record Rule(
        String id,
        Level level,
        String section,
        String title,
        PageReference pageReference,
        String quote,
        String reading,
        Set<String> apiVersions,
        Set<String> tokenKinds,
        List<Need> needs,
        boolean topicsAsWritten,
        Optional<String> untellable,
        Optional<String> excluded) {

    /** Whether a run must report a result for this rule: whether it is not excluded. */
    public boolean owed() {
        return excluded.isEmpty();
    }
}
