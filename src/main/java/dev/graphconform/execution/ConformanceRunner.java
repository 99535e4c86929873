package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Level;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.customrules.CustomRules;
import dev.graphconform.execution.RequestPlanner.PlannedScenario;
import dev.graphconform.execution.RunPlan.PlannedSubject;
import dev.graphconform.execution.RunPlan.RunCostEstimate;
import dev.graphconform.execution.Selection.SelectionFilter;
import dev.graphconform.steps.Prerequisites;
import dev.graphconform.verdict.KnownDeviationMatcher;
import dev.graphconform.verdict.SuiteSummary;
import dev.graphconform.verdict.SuiteSummary.WaitingSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The entry point: runs, plans and lists the scenarios of the features. */
public final class ConformanceRunner {
    private static final Pattern TAG = Pattern.compile("@[^\\s()]+");

    private final Catalogue page;
    private final CustomRules customRules;
    private final Catalogue catalogue;
    private final CucumberLauncher cucumberLauncher;
    private final Set<String> waiting;
    private final Optional<SuiteSummary> suite;

    /** A runner of the given catalogue and the features on the class path. */
    public ConformanceRunner(Catalogue catalogue) {
        this(catalogue, CustomRules.NONE);
    }

    /**
     * A runner that tests a team's own rules too.
     *
     * @throws dev.graphconform.customrules.CustomRulesException if their features cannot be run as they are written
     */
    public ConformanceRunner(Catalogue page, CustomRules customRules) {
        this.page = page;
        this.cucumberLauncher = new CucumberLauncher(customRules);
        this.customRules = CustomFeatures.checked(customRules, cucumberLauncher);
        this.catalogue = page.and(this.customRules.catalogue());
        this.waiting = customRules.waiting();
        this.suite = Optional.empty();
    }

    /** A runner of a team's own suite, in the place of the page. */
    private ConformanceRunner(CustomRules own) {
        CustomRules checked = CustomFeatures.checked(own, new CucumberLauncher(own));
        this.page = checked.suite().without(checked.excluded().keySet());
        this.customRules = CustomRules.NONE;
        this.catalogue = page;
        this.cucumberLauncher = new CucumberLauncher(checked, true);
        this.waiting = checked.excluded().keySet();
        this.suite = Optional.of(summary(checked));
    }

    /**
     * A runner that tests nothing but a team's own rules and examples.
     *
     * @throws dev.graphconform.customrules.CustomRulesException if their features cannot be run as they are written
     */
    public static ConformanceRunner onlyOwn(CustomRules own) {
        return new ConformanceRunner(own);
    }

    /** The rules and examples that it tests. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The suite that it tests in the place of the page; empty where it tests the page. */
    public Optional<SuiteSummary> suite() {
        return suite;
    }

    /** How many rules and examples of a team's own nobody has worked on yet, for people; empty where there is none. */
    public Optional<String> waiting() {
        String folder =
                suite.map(SuiteSummary::folder).orElse(customRules.folder().toString());
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting.size() + " of " + folder + ", which nobody has worked on yet");
    }

    private static SuiteSummary summary(CustomRules own) {
        List<WaitingSubject> waiting = new ArrayList<>();
        own.excluded()
                .forEach((id, reason) -> waiting.add(new WaitingSubject(
                        id,
                        own.suite()
                                .rule(id)
                                .map(Rule::title)
                                .or(() -> own.suite().documentedExample(id).map(DocumentedExample::title))
                                .orElse(""),
                        reason)));
        return new SuiteSummary(own.folder().toString(), own.suite().suite().title(), waiting);
    }

    /**
     * Runs features on a target. Always gives a result once the target was understood, also when it cannot be reached.
     *
     * @throws SelectionException if a filter is wrong; nothing was sent then
     */
    public CompletedRun run(RunRequest request, ProgressListener progressListener) {
        suite.filter(nothing -> page.documentedExamples().isEmpty()
                        && page.rules().stream().noneMatch(Rule::owed))
                .ifPresent(empty -> {
                    throw new SelectionException("nothing of " + empty.folder() + " can be tested yet: all "
                            + empty.waiting().size()
                            + " of its rules and examples wait; take \"excluded\" away from one in "
                            + "its catalogue.yaml once it can be");
                });
        request.httpTransport().warmUp();
        SelectionFilter filter = new SelectionFilter(request.selection(), catalogue, waiting);
        if (request.selection().partial()) {
            chosen(request.selection(), filter);
        }
        Optional<ShardAssignment> shardAssignment = shardAssignment(request.selection(), filter);
        return new RunExecutor(page, customRules, suite, cucumberLauncher)
                .run(
                        request,
                        descriptor -> chooses(filter, shardAssignment, ScenarioIndex.entry(descriptor)),
                        shardAssignment,
                        progressListener);
    }

    /** Judges recorded traffic; sends nothing. */
    public CompletedRun judge(JudgementRequest request, ProgressListener progressListener) {
        return new JudgementExecutor(page, new ScenarioIndex(cucumberLauncher).rulePlaces(), request)
                .judge(progressListener);
    }

    /**
     * Says what {@link #run} would do, without sending anything.
     *
     * @throws SelectionException if a filter is wrong
     */
    public RunPlan runPlan(RunRequest request) {
        SelectionFilter filter = new SelectionFilter(request.selection(), catalogue, waiting);
        Optional<ShardAssignment> shardAssignment = shardAssignment(request.selection(), filter);
        ExpectedResults expectedResults = new ExpectedResults(
                page,
                customRules,
                selectedScenarios(request.selection(), filter, shardAssignment),
                request.selection(),
                KnownDeviationMatcher.NONE);
        Prerequisites prerequisites = new Prerequisites(catalogue, request.target());
        List<PlannedSubject> subjects = new ArrayList<>();
        for (String subject : expectedResults.owedSubjects()) {
            subjects.add(planned(subject, expectedResults, prerequisites.ofSubject(subject)));
        }
        Set<String> runnable = subjects.stream()
                .filter(PlannedSubject::runnable)
                .map(PlannedSubject::id)
                .collect(Collectors.toSet());
        List<PlannedScenario> scenarios = RequestPlanner.plannedScenarios(
                cucumberLauncher,
                descriptor -> {
                    ScenarioEntry scenario = ScenarioIndex.entry(descriptor);
                    return chooses(filter, shardAssignment, scenario) && runnable.contains(scenario.subject());
                },
                request.target(),
                catalogue,
                expectedResults.marker(request.ledger().map(order -> "marker")));
        if (suite.isPresent()) {
            subjects.replaceAll(subject -> obstructed(subject, scenarios));
        }
        RunCostEstimate whole = RunCostEstimate.of(scenarios).on(request.target());
        RunCostEstimate ofMust = RunCostEstimate.of(scenarios.stream()
                .filter(scenario -> level(scenario.identity().subject()) == Level.MUST)
                .toList());
        return new RunPlan(
                subjects,
                whole.writes(),
                ofMust.writes(),
                whole.requests(),
                whole.operations(),
                whole.polls(),
                whole.seconds(request.target()),
                whole.unseenSeconds(request.target()),
                whole.writing());
    }

    /** What stands in the way of a request of another page shows only when it is about to be sent. */
    private static PlannedSubject obstructed(PlannedSubject subject, List<PlannedScenario> scenarios) {
        List<Optional<String>> obstacles = scenarios.stream()
                .filter(scenario -> scenario.identity().subject().equals(subject.id()))
                .map(PlannedScenario::obstacle)
                .toList();
        return !obstacles.isEmpty() && obstacles.stream().allMatch(Optional::isPresent)
                ? subject.with(obstacles.get(0).orElseThrow())
                : subject;
    }

    /** A documented example counts like a must. */
    private Level level(String subject) {
        return catalogue.rule(subject).map(Rule::level).orElse(Level.MUST);
    }

    /** Every scenario of the features, in their order. */
    public List<ScenarioEntry> scenarios() {
        return new ScenarioIndex(cucumberLauncher).all();
    }

    private Optional<ShardAssignment> shardAssignment(Selection selection, SelectionFilter filter) {
        return selection
                .shard()
                .map(shard -> ShardAssignment.of(
                        shard,
                        chosen(selection, filter),
                        CucumberDryRun.declaredScenarios(
                                cucumberLauncher, scenario -> filter.chooses(ScenarioIndex.entry(scenario)))));
    }

    private static boolean chooses(
            SelectionFilter filter, Optional<ShardAssignment> shardAssignment, ScenarioEntry scenario) {
        return filter.chooses(scenario)
                && shardAssignment.map(part -> part.holds(scenario)).orElse(true);
    }

    private List<ScenarioEntry> selectedScenarios(
            Selection selection, SelectionFilter filter, Optional<ShardAssignment> shardAssignment) {
        return chosen(selection, filter).stream()
                .filter(scenario -> chooses(filter, shardAssignment, scenario))
                .toList();
    }

    private List<ScenarioEntry> chosen(Selection selection, SelectionFilter filter) {
        List<ScenarioEntry> all = scenarios();
        checkTags(selection, all);
        List<ScenarioEntry> chosen = all.stream().filter(filter::chooses).toList();
        if (chosen.isEmpty() && selection.partial()) {
            throw new SelectionException("the filters " + String.join(" ", selection.filters())
                    + " choose no scenario; conform list scenarios shows them all");
        }
        return chosen;
    }

    private static void checkTags(Selection selection, List<ScenarioEntry> all) {
        Set<String> known = new TreeSet<>();
        all.forEach(scenario -> known.addAll(scenario.tags()));
        for (String expression : selection.tagExpressions()) {
            Matcher tags = TAG.matcher(expression);
            while (tags.find()) {
                if (!known.contains(tags.group())) {
                    throw new SelectionException("no scenario has the tag " + tags.group()
                            + "; conform list scenarios shows them with their tags");
                }
            }
        }
    }

    private PlannedSubject planned(
            String subject, ExpectedResults expectedResults, Optional<InconclusiveException> obstacle) {
        Optional<Rule> rule = catalogue.rule(subject);
        return new PlannedSubject(
                subject,
                expectedResults.kind(subject),
                level(subject),
                rule.map(Rule::title)
                        .orElseGet(() -> catalogue
                                .documentedExample(subject)
                                .orElseThrow()
                                .title()),
                expectedResults.size(subject),
                obstacle.map(Throwable::getMessage).orElse(""));
    }
}
