package dev.graphconform.report.dossier;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.verdict.SubjectResult;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The source of a rule or an example in the documentation.
 *
 * @param source page and heading
 * @param link the page's address
 * @param quote the quoted text; empty for an example, which is all of its payload
 * @param reading how the kit interprets it
 * @param pageDate the date of the page when the kit quoted it
 */
record RuleSource(
        String source, String link, Optional<String> quote, Optional<String> reading, Optional<LocalDate> pageDate) {
    static RuleSource of(Catalogue catalogue, SubjectResult subject) {
        Optional<Rule> rule = catalogue.rule(subject.id());
        if (rule.isPresent()) {
            Rule known = rule.get();
            return new RuleSource(
                    known.pageReference().label(),
                    known.pageReference().link().toString(),
                    Optional.of(known.quote()),
                    Optional.of(known.reading()),
                    known.pageReference().date());
        }
        Optional<DocumentedExample> documentedExample = catalogue.documentedExample(subject.id());
        return new RuleSource(
                documentedExample
                        .map(known -> catalogue.pageTitle() + ", " + known.title())
                        .orElse(subject.title()),
                documentedExample.map(known -> known.link().toString()).orElse(""),
                Optional.empty(),
                Optional.empty(),
                documentedExample.flatMap(known -> dateOf(catalogue, known)));
    }

    /** The date of the page, which its rules give. */
    private static Optional<LocalDate> dateOf(Catalogue catalogue, DocumentedExample documentedExample) {
        return catalogue.rules().stream()
                .map(Rule::pageReference)
                .filter(pageReference -> documentedExample
                        .link()
                        .toString()
                        .startsWith(pageReference.link().toString()))
                .flatMap(pageReference -> pageReference.date().stream())
                .findFirst();
    }
}
