package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.customrules.CustomRules;
import dev.graphconform.execution.RequestPlanner.PlannedScenario;
import dev.graphconform.execution.RunPlan.RunCostEstimate;
import dev.graphconform.execution.Selection.SelectionFilter;
import dev.graphconform.steps.Prerequisites;
import dev.graphconform.verdict.KnownDeviationMatcher;
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
        this.customRules = customRules;
        this.catalogue = page.and(customRules.catalogue());
        this.cucumberLauncher = new CucumberLauncher(customRules);
        CustomFeatures.check(customRules, cucumberLauncher);
    }

    /**
     * Runs features on a target. Always gives a result once the target was understood, also when it cannot be reached.
     *
     * @throws SelectionException if a filter is wrong; nothing was sent then
     */
    public CompletedRun run(RunRequest request, ProgressListener progressListener) {
        request.httpTransport().warmUp();
        SelectionFilter filter = new SelectionFilter(request.selection(), catalogue, customRules.waiting());
        if (request.selection().partial()) {
            chosen(request.selection(), filter);
        }
        Optional<ShardAssignment> shardAssignment = shardAssignment(request.selection(), filter);
        return new RunExecutor(page, customRules, cucumberLauncher)
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
        SelectionFilter filter = new SelectionFilter(request.selection(), catalogue, customRules.waiting());
        Optional<ShardAssignment> shardAssignment = shardAssignment(request.selection(), filter);
        ExpectedResults expectedResults = new ExpectedResults(
                page,
                customRules,
                selectedScenarios(request.selection(), filter, shardAssignment),
                request.selection(),
                KnownDeviationMatcher.NONE);
        Prerequisites prerequisites = new Prerequisites(catalogue, request.target());
        List<RunPlan.PlannedSubject> subjects = new ArrayList<>();
        for (String subject : expectedResults.owedSubjects()) {
            subjects.add(planned(subject, expectedResults, prerequisites.ofSubject(subject)));
        }
        Set<String> runnable = subjects.stream()
                .filter(RunPlan.PlannedSubject::runnable)
                .map(RunPlan.PlannedSubject::id)
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
                whole.unseenSeconds(request.target()));
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

    private RunPlan.PlannedSubject planned(
            String subject, ExpectedResults expectedResults, Optional<InconclusiveException> obstacle) {
        Optional<Rule> rule = catalogue.rule(subject);
        return new RunPlan.PlannedSubject(
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
