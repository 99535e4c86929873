package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Level;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.customrules.CustomRules;
import dev.graphconform.verdict.KnownDeviationMatcher;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SelectionScope;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rules, examples and scenarios that must have a result, fixed before a run starts, and their results. */
final class ExpectedResults {
    private final Catalogue catalogue;
    private final CustomRules customRules;
    private final List<String> scenarios;
    private final Set<String> owed;
    private final int whole;
    private final Map<String, Integer> order;
    private final Map<String, Long> sizes;
    private final KnownDeviationMatcher known;

    /**
     * Determines what a run must give results for.
     *
     * @param customRules a team's own rules, owed beside the page's
     * @param scenarios what the features hold within the selection
     * @param selection a whole run owes every rule that is tested and every example; a partial one what it chose
     * @param known compares each result with what people said would come of it
     */
    ExpectedResults(
            Catalogue catalogue,
            CustomRules customRules,
            List<ScenarioEntry> scenarios,
            Selection selection,
            KnownDeviationMatcher known) {
        this(catalogue, customRules, scenarios, everything(catalogue, customRules), known);
        owed.removeIf(subject -> rule(subject)
                .filter(rule -> !rule.level().atLeast(selection.level()))
                .isPresent());
        if (selection.partial() || selection.shard().isPresent()) {
            Set<String> chosen = scenarios.stream().map(ScenarioEntry::subject).collect(Collectors.toSet());
            owed.removeIf(subject -> !chosen.contains(subject)
                    && (selection.shard().isPresent() || !selection.subjects().contains(subject)));
        }
    }

    private ExpectedResults(
            Catalogue catalogue,
            CustomRules customRules,
            List<ScenarioEntry> scenarios,
            Set<String> owed,
            KnownDeviationMatcher known) {
        this.known = known;
        this.customRules = customRules;
        this.catalogue = catalogue;
        this.scenarios = scenarios.stream().map(ScenarioEntry::key).toList();
        this.owed = owed;
        this.whole = owed.size();
        this.sizes = scenarios.stream().collect(Collectors.groupingBy(ScenarioEntry::subject, Collectors.counting()));
        this.order = IntStream.range(0, scenarios.size())
                .boxed()
                .collect(Collectors.toMap(this.scenarios::get, Function.identity(), (first, twice) -> first));
    }

    /** What the judgement of recorded traffic must give results for: each rule that is tested, and no example. */
    static ExpectedResults ofRecorded(Catalogue catalogue, List<ScenarioEntry> scenarios, KnownDeviationMatcher known) {
        Set<String> owed = catalogue.rules().stream()
                .filter(Rule::owed)
                .map(Rule::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ExpectedResults(catalogue, CustomRules.NONE, scenarios, owed, known);
    }

    private static Set<String> everything(Catalogue catalogue, CustomRules customRules) {
        Set<String> subjects = new LinkedHashSet<>();
        catalogue.documentedExamples().forEach(documentedExample -> subjects.add(documentedExample.name()));
        catalogue.rules().stream().filter(Rule::owed).forEach(rule -> subjects.add(rule.id()));
        customRules.catalogue().rules().stream().filter(Rule::owed).forEach(rule -> subjects.add(rule.id()));
        return subjects;
    }

    private Optional<Rule> rule(String subject) {
        return catalogue.rule(subject).or(() -> customRules.catalogue().rule(subject));
    }

    Set<String> owedSubjects() {
        return owed;
    }

    List<String> owedScenarios() {
        return scenarios;
    }

    /** What a narrowed run was asked for. */
    SelectionScope scope(Selection selection) {
        return new SelectionScope(
                selection.subjects(), !selection.tagExpressions().isEmpty(), whole - owed.size());
    }

    /** How many scenarios the subject has in this run. */
    int size(String subject) {
        return sizes.getOrDefault(subject, 0L).intValue();
    }

    /** The results of the rules owed, in catalogue order. */
    List<SubjectResult> rules(List<ScenarioResult> emitted) {
        Map<String, List<ScenarioResult>> bySubject = bySubject(emitted);
        return catalogue.rules().stream()
                .filter(rule -> owed.contains(rule.id()))
                .map(rule -> result(rule, bySubject))
                .toList();
    }

    /** The results of the team's own rules owed, in the order of their catalogue. */
    List<SubjectResult> customRuleResults(List<ScenarioResult> emitted) {
        Map<String, List<ScenarioResult>> bySubject = bySubject(emitted);
        return customRules.catalogue().rules().stream()
                .filter(rule -> owed.contains(rule.id()))
                .map(rule -> result(rule, bySubject))
                .toList();
    }

    /**
     * What may say that the target cannot be used: the scenarios of the page, or a team's own where nothing else ran.
     */
    List<ScenarioResult> deciding(List<ScenarioResult> emitted) {
        List<ScenarioResult> ofPage = emitted.stream()
                .filter(result -> kind(result.subject()) != SubjectResult.SubjectKind.OWN)
                .toList();
        return ofPage.isEmpty() ? emitted : ofPage;
    }

    /**
     * What the topics of a rule's groups carry: a team wrote theirs for a reason, so they are sent as they are written.
     */
    Function<String, Optional<String>> marker(Optional<String> ofRun) {
        return subject ->
                ofRun.filter(marker -> !rule(subject).map(Rule::topicsAsWritten).orElse(false));
    }

    /** What the subject is. */
    SubjectResult.SubjectKind kind(String subject) {
        return customRules.catalogue().rule(subject).isPresent()
                ? SubjectResult.SubjectKind.OWN
                : catalogue.rule(subject).isPresent()
                        ? SubjectResult.SubjectKind.RULE
                        : SubjectResult.SubjectKind.EXAMPLE;
    }

    /** The results of the examples owed, in page order. */
    List<SubjectResult> examples(List<ScenarioResult> emitted) {
        Map<String, List<ScenarioResult>> bySubject = bySubject(emitted);
        return catalogue.documentedExamples().stream()
                .filter(documentedExample -> owed.contains(documentedExample.name()))
                .map(documentedExample -> result(documentedExample, bySubject))
                .toList();
    }

    /** What the ends of known deviations of what is owed ask a person to do. */
    List<String> knownDeviationRemarks() {
        return known.remarks(owed);
    }

    /** The result of one rule or example. */
    SubjectResult result(String subject, List<ScenarioResult> emitted) {
        Map<String, List<ScenarioResult>> bySubject = bySubject(emitted);
        return rule(subject)
                .map(rule -> result(rule, bySubject))
                .orElseGet(() -> result(catalogue.documentedExample(subject).orElseThrow(), bySubject));
    }

    private SubjectResult result(Rule rule, Map<String, List<ScenarioResult>> bySubject) {
        return known.judge(SubjectResult.of(
                rule.id(), kind(rule.id()), rule.level(), rule.title(), bySubject.getOrDefault(rule.id(), List.of())));
    }

    private SubjectResult result(DocumentedExample documentedExample, Map<String, List<ScenarioResult>> bySubject) {
        return known.judge(SubjectResult.of(
                documentedExample.name(),
                SubjectResult.SubjectKind.EXAMPLE,
                Level.MUST,
                documentedExample.title(),
                bySubject.getOrDefault(documentedExample.name(), List.of())));
    }

    private Map<String, List<ScenarioResult>> bySubject(List<ScenarioResult> emitted) {
        List<ScenarioResult> sorted = new ArrayList<>(emitted);
        sorted.sort(Comparator.comparing(result -> order.getOrDefault(result.key(), Integer.MAX_VALUE)));
        return sorted.stream()
                .collect(Collectors.groupingBy(ScenarioResult::subject, TreeMap::new, Collectors.toList()));
    }
}
