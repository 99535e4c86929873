package dev.graphconform.steps;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Need;
import dev.graphconform.catalogue.PageParameter;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.evidence.ScenarioClient;
import dev.graphconform.target.Target;
import dev.graphconform.target.TokenKind;
import dev.graphconform.target.WriteMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the way of a rule, an example or a single scenario on a target, told in the words of the target file.
 */
public final class Prerequisites {
    private static final String NEEDS = "@needs:";

    private final Catalogue catalogue;
    private final Target target;

    /** The obstacles of this target. */
    public Prerequisites(Catalogue catalogue, Target target) {
        this.catalogue = catalogue;
        this.target = target;
    }

    /** What stands in the way of all scenarios of the rule or example; empty when nothing does. */
    public Optional<InconclusiveException> ofSubject(String subject) {
        return catalogue
                .rule(subject)
                .map(this::ofRule)
                .or(() -> catalogue.documentedExample(subject).map(this::ofExample))
                .orElse(Optional.empty());
    }

    /** What stands in the way of this scenario only, by its own tags; empty when nothing does. */
    public Optional<InconclusiveException> ofScenario(Collection<String> tags) {
        return tags.stream()
                .filter(tag -> tag.startsWith(NEEDS))
                .map(tag -> Need.parse(tag.substring(NEEDS.length())))
                .filter(need -> !offers(need))
                .findFirst()
                .map(need -> leftOut(missing(need)));
    }

    /** Only a scenario, not its rule, lacks this. */
    static InconclusiveException leftOut(Need need) {
        return leftOut(need + " is not in the target file");
    }

    private static InconclusiveException leftOut(String missing) {
        return InconclusiveException.leftOut("left out, the rule stands on its other scenarios: " + missing);
    }

    private Optional<InconclusiveException> ofRule(Rule rule) {
        if (!rule.apiVersions().contains(target.apiVersion())) {
            return Optional.of(InconclusiveException.notApplicable(
                    "the rule is about " + rule.apiVersions() + ", the target is " + target.apiVersion()));
        }
        TokenKind kind = target.defaultCredential().kind();
        if (!rule.tokenKinds().contains(kind.word())) {
            return Optional.of(InconclusiveException.notApplicable("the rule is about "
                    + String.join(", ", rule.tokenKinds()) + " tokens, credentials.default is " + kind.word()));
        }
        return missing(rule.needs());
    }

    private Optional<InconclusiveException> ofExample(DocumentedExample documentedExample) {
        boolean asPrinted =
                !catalogue.aboutAnotherPage() && target.documentedCredentials().isPresent();
        return missing(asPrinted ? List.of() : documentedExample.needs());
    }

    private Optional<InconclusiveException> missing(List<Need> needs) {
        // which requests of another page write, is known when they are sent
        if (target.writes() == WriteMode.NONE && !catalogue.aboutAnotherPage()) {
            return Optional.of(InconclusiveException.notRun(
                    "writes is none, and every rule needs a POST; set writes: ledger, or give --writes ledger"));
        }
        return needs.stream()
                .filter(need -> !offers(need))
                .findFirst()
                .map(need -> InconclusiveException.notRun(missing(need)));
    }

    /** A mock is sent what the page prints, where that is a value. */
    private boolean offers(Need need) {
        return target.offers(need.section(), need.key())
                || target.cloud().isEmpty()
                        && parameter(need).filter(known -> !known.placeholder()).isPresent();
    }

    private Optional<PageParameter> parameter(Need need) {
        return catalogue.suite().parameters().stream()
                .filter(known ->
                        need.section().equals(Need.PARAMETERS) && known.name().equals(need.key()))
                .findFirst();
    }

    private String missing(Need need) {
        return need.equals(Need.READS)
                ? ScenarioClient.READS_NONE
                : need + " is not in the target file"
                        + parameter(need)
                                .map(known -> "; give what stands here in the place of " + known.printed()
                                        + (known.description().isEmpty() ? "" : ", " + known.description()))
                                .orElse("");
    }
}
