package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.check.Undecided;
import dev.graphconform.own.OwnRules;
import dev.graphconform.steps.Prerequisites;
import dev.graphconform.verdict.KnownJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The way in: runs, plans and lists what the features hold. */
public final class ConformanceKit {
    private static final Pattern TAG = Pattern.compile("@[^\\s()]+");

    private final Catalogue page;
    private final OwnRules own;
    private final Catalogue catalogue;
    private final Engine engine;

    /** A kit with the given catalogue and the features on the class path. */
    public ConformanceKit(Catalogue catalogue) {
        this(catalogue, OwnRules.NONE);
    }

    /**
     * A kit that tests a team's own rules too.
     *
     * @throws dev.graphconform.own.OwnRulesFault if their features cannot be run as they are written
     */
    public ConformanceKit(Catalogue page, OwnRules own) {
        this.page = page;
        this.own = own;
        this.catalogue = page.and(own.catalogue());
        this.engine = new Engine(own);
        OwnFeatures.check(own, engine);
    }

    /**
     * Runs features on a target. Always gives a result once the target was understood, also when it cannot be reached.
     *
     * @throws SelectionFault if a filter is wrong; nothing was sent then
     */
    public CompletedRun run(RunRequest request, Progress progress) {
        request.transport().warmUp();
        SelectionFilter filter = new SelectionFilter(request.selection(), catalogue, own.waiting());
        if (request.selection().partial()) {
            chosen(request.selection(), filter);
        }
        Optional<Share> share = share(request.selection(), filter);
        return new Execution(page, own, engine).run(request, descriptor -> chooses(filter, share, ScenarioIndex.entry(descriptor)), share, progress);
    }

    /**
     * Says what {@link #run} would do, without sending anything.
     *
     * @throws SelectionFault if a filter is wrong
     */
    public Plan plan(RunRequest request) {
        SelectionFilter filter = new SelectionFilter(request.selection(), catalogue, own.waiting());
        Optional<Share> share = share(request.selection(), filter);
        Books books = new Books(page, own, own(request.selection(), filter, share), request.selection(), KnownJudge.NONE);
        Prerequisites prerequisites = new Prerequisites(catalogue, request.target());
        List<Plan.PlannedSubject> subjects = new ArrayList<>();
        for (String subject : books.owedSubjects()) {
            subjects.add(planned(subject, books, prerequisites.ofSubject(subject)));
        }
        Set<String> runnable = subjects.stream().filter(Plan.PlannedSubject::runnable).map(Plan.PlannedSubject::id).collect(Collectors.toSet());
        Effort effort = Effort.of(Rehearsal.of(engine, descriptor -> {
            ScenarioEntry scenario = ScenarioIndex.entry(descriptor);
            return chooses(filter, share, scenario)
                    && runnable.contains(scenario.subject())
                    && prerequisites.ofScenario(scenario.tags()).isEmpty();
        }));
        return new Plan(
                subjects, effort.writes(), effort.requests(), effort.operations(), effort.polls(), effort.seconds(request.target()));
    }

    /** Every scenario of the features, in their order. */
    public List<ScenarioEntry> scenarios() {
        return new ScenarioIndex(engine).all();
    }

    private Optional<Share> share(Selection selection, SelectionFilter filter) {
        return selection.shard().map(shard -> Share.of(shard, chosen(selection, filter)));
    }

    private static boolean chooses(SelectionFilter filter, Optional<Share> share, ScenarioEntry scenario) {
        return filter.chooses(scenario) && share.map(part -> part.holds(scenario)).orElse(true);
    }

    private List<ScenarioEntry> own(Selection selection, SelectionFilter filter, Optional<Share> share) {
        return chosen(selection, filter).stream().filter(scenario -> chooses(filter, share, scenario)).toList();
    }

    private List<ScenarioEntry> chosen(Selection selection, SelectionFilter filter) {
        List<ScenarioEntry> all = scenarios();
        checkTags(selection, all);
        List<ScenarioEntry> chosen = all.stream().filter(filter::chooses).toList();
        if (chosen.isEmpty() && selection.partial()) {
            throw new SelectionFault("the filters " + String.join(" ", selection.filters()) + " choose no scenario; conform list scenarios shows them all");
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
                    throw new SelectionFault("no scenario has the tag " + tags.group() + "; conform list scenarios shows them with their tags");
                }
            }
        }
    }

    private Plan.PlannedSubject planned(String subject, Books books, Optional<Undecided> obstacle) {
        Optional<Rule> rule = catalogue.rule(subject);
        return new Plan.PlannedSubject(
                subject,
                books.kind(subject),
                rule.map(Rule::level).orElse(Level.MUST),
                rule.map(Rule::title).orElseGet(() -> catalogue.example(subject).orElseThrow().title()),
                books.size(subject),
                obstacle.map(Throwable::getMessage).orElse(""));
    }
}
