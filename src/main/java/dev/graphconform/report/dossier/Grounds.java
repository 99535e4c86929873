package dev.graphconform.report.dossier;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Example;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.verdict.SubjectResult;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a rule or an example rests on.
 *
 * @param source page and heading
 * @param link the page's address
 * @param quote the words; empty for an example, which is all of its payload
 * @param reading how the kit understands them
 * @param pageDate the date that the page had when the kit's words were taken from it
 */
record Grounds(String source, String link, Optional<String> quote, Optional<String> reading, Optional<LocalDate> pageDate) {
    static Grounds of(Catalogue catalogue, SubjectResult subject) {
        Optional<Rule> rule = catalogue.rule(subject.id());
        if (rule.isPresent()) {
            Rule known = rule.get();
            return new Grounds(
                    known.source().label(), known.source().link().toString(), Optional.of(known.quote()), Optional.of(known.reading()),
                    known.source().date());
        }
        Optional<Example> example = catalogue.example(subject.id());
        return new Grounds(
                example.map(known -> "Create chat, " + known.title()).orElse(subject.title()),
                example.map(known -> known.link().toString()).orElse(""),
                Optional.empty(),
                Optional.empty(),
                example.flatMap(known -> dateOf(catalogue, known)));
    }

    /** The rules name the same page. */
    private static Optional<LocalDate> dateOf(Catalogue catalogue, Example example) {
        return catalogue.rules().stream()
                .map(Rule::source)
                .filter(source -> example.link().toString().startsWith(source.link().toString()))
                .flatMap(source -> source.date().stream())
                .findFirst();
    }
}
