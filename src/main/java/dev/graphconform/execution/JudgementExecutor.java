package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.check.ViolationFactory;
import dev.graphconform.customrules.CustomRules;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.judgement.RuleQuestion;
import dev.graphconform.recording.RecordedExchange;
import dev.graphconform.recording.RecordedTraffic.RecordingContents;
import dev.graphconform.redaction.Redaction;
import dev.graphconform.redaction.Redactor;
import dev.graphconform.steps.ScenarioIdentity;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.JudgedTraffic;
import dev.graphconform.verdict.JudgedTraffic.JudgedRecording;
import dev.graphconform.verdict.KitFailureNames;
import dev.graphconform.verdict.KnownDeviationMatcher;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.PaceSummary;
import dev.graphconform.verdict.RawRunData;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.StepResult;
import dev.graphconform.verdict.SubjectResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs the questions that recorded exchanges ask as a run does its scenarios, from the first to the verdict. */
final class JudgementExecutor {
    private static final String UNASKED = "not in question";
    private static final String NO_EXCHANGE = "no exchange of the recording puts it in question";

    private static final Pattern PERSON =
            Pattern.compile("(person-[0-9]+|people\\.\\w+)\\.(?:id|userPrincipalName|mail|email)");

    private final Catalogue page;
    private final Map<String, String> rulePlaces;
    private final JudgementRequest request;
    private final ExchangeLog exchanges = new ExchangeLog();
    private final Redactor redactor;
    private final Redactor naming;
    private final ResultRedactor resultRedactor;
    private final List<ScenarioResult> emitted = new ArrayList<>();

    /**
     * An executor of one judgement.
     *
     * @param rulePlaces where each rule has its {@code Rule:} in the features
     */
    JudgementExecutor(Catalogue page, Map<String, String> rulePlaces, JudgementRequest request) {
        this.page = page;
        this.rulePlaces = rulePlaces;
        this.request = request;
        this.redactor =
                Redactor.ofRecorded(request.redaction(), request.traffic().secrets(), request.people());
        // also where the results keep people's identities
        this.naming = Redactor.ofRecorded(Redaction.FULL, request.traffic().secrets(), request.people());
        this.resultRedactor = new ResultRedactor(redactor, exchanges);
    }

    CompletedRun judge(ProgressListener progressListener) {
        Instant startedAt = Instant.now();
        learn(redactor);
        learn(naming);
        Map<String, List<RuleQuestion>> byRule =
                request.questions().stream().collect(Collectors.groupingBy(RuleQuestion::rule));
        for (Rule rule : page.rules()) {
            if (rule.owed()) {
                judge(rule, byRule.getOrDefault(rule.id(), List.of()));
            }
        }
        List<ScenarioEntry> entries = emitted.stream()
                .map(result ->
                        new ScenarioEntry(result.key(), result.subject(), result.name(), result.location(), Set.of()))
                .toList();
        ExpectedResults expectedResults = ExpectedResults.ofRecorded(
                page,
                entries,
                KnownDeviationMatcher.ofRecorded(
                        resultRedactor.of(request.known()), request.target().name(), LocalDate.now(ZoneOffset.UTC)));
        RunResult result = result(expectedResults, startedAt);
        tell(result, progressListener);
        return new CompletedRun(result, resultRedactor::exchanges);
    }

    /** Who is in the answers is known by id and address, and who is in requests only by one of them: answers first. */
    private void learn(Redactor learning) {
        List<Exchange> all = request.traffic().exchanges().stream()
                .map(RecordedExchange::exchange)
                .toList();
        all.forEach(exchange -> learning.learn(exchange.responseBody()));
        for (Exchange exchange : all) {
            learning.learnRequest(exchange.uri().toString());
            exchange.requestBody().ifPresent(learning::learnRequest);
        }
        for (Exchange exchange : all) {
            learning.learnChatIds(exchange.uri().toString());
            learning.learnChatIds(exchange.responseText());
            exchange.responseHeaders().first("Location").ifPresent(learning::learnChatIds);
        }
    }

    private void judge(Rule rule, List<RuleQuestion> questions) {
        String place = rulePlaces.getOrDefault(rule.id(), "");
        if (questions.isEmpty()) {
            emitted.add(unasked(rule, place));
            return;
        }
        ViolationFactory violations =
                new ViolationFactory(new ScenarioIdentity(rule.id(), false, rule.title()).ruleContext(page));
        Set<String> names = new HashSet<>();
        for (RuleQuestion question : questions) {
            emitted.add(judge(rule, question, named(question.name(), names), place, violations));
        }
    }

    private ScenarioResult judge(
            Rule rule, RuleQuestion question, String name, String place, ViolationFactory violations) {
        String key = rule.id() + "/" + name;
        for (RecordedExchange recorded : question.evidence()) {
            exchanges.add(key, recorded.exchange());
        }
        Instant startedAt = question.evidence().get(0).exchange().sentAt();
        StepConclusion conclusion = answered(question, violations);
        return resultRedactor.of(new ScenarioResult(
                key,
                rule.id(),
                name,
                place,
                conclusion.outcome(),
                conclusion.failure(),
                List.of(),
                startedAt,
                question.evidence().get(0).exchange().took().toMillis(),
                List.of(
                        new StepResult("When somebody sent " + spoken(question.asked()), Outcome.PASSED, 0),
                        new StepResult("Then " + rule.title(), conclusion.outcome(), 0)),
                conclusion.leftOut()));
    }

    private static StepConclusion answered(RuleQuestion question, ViolationFactory violations) {
        try {
            question.check().accept(violations);
            return StepConclusion.PASSED;
        } catch (RuntimeException | AssertionError thrown) {
            return StepConclusion.of(thrown);
        }
    }

    /** Not owed by anybody, but counted: it is told why. */
    private ScenarioResult unasked(Rule rule, String place) {
        return new ScenarioResult(
                rule.id() + "/" + UNASKED,
                rule.id(),
                UNASKED,
                place,
                Outcome.NOT_RUN,
                Optional.of(
                        Failure.of(KitFailureNames.UNDECIDED, rule.untellable().orElse(NO_EXCHANGE))),
                List.of(),
                Instant.now(),
                0,
                List.of(),
                false);
    }

    /** Names people without saying by what: a name need not tell an id from an address. */
    private String spoken(String text) {
        return PERSON.matcher(resultRedactor.of(text)).replaceAll("$1");
    }

    /** The first of that name has it; what a rule asks twice of one exchange is counted. */
    private String named(String name, Set<String> taken) {
        String spoken = spoken(name);
        String unique = spoken;
        for (int number = 2; !taken.add(unique); number++) {
            unique = spoken + " (" + number + ")";
        }
        return unique;
    }

    private RunResult result(ExpectedResults expectedResults, Instant startedAt) {
        RunResult result = new RunResultAssembler(expectedResults, CustomRules.NONE, Selection.ALL, request.strict())
                .of(new RawRunData(
                        UUID.randomUUID().toString(),
                        RunExecutor.kitVersion(),
                        request.target(),
                        startedAt,
                        Instant.now(),
                        emitted,
                        List.of(),
                        true,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        PaceSummary.NONE,
                        Optional.empty(),
                        Optional.of(judged())));
        return result.with(
                new SharedCauseFinder(result, exchanges, request.strict(), resultRedactor::of, naming::redactRequest)
                        .causes());
    }

    private JudgedTraffic judged() {
        UnjudgedExchanges unjudged = new UnjudgedExchanges(request.questions());
        return new JudgedTraffic(request.traffic().recordings().stream()
                .map(recording -> new JudgedRecording(
                        recording.name(), recording.entries(), recording.exchanges(), unjudged(recording, unjudged)))
                .toList());
    }

    private List<String> unjudged(RecordingContents recording, UnjudgedExchanges unjudged) {
        List<String> lines = request.traffic().exchanges().stream()
                .filter(recorded -> recorded.recording().equals(recording.name()))
                .map(unjudged::reason)
                .flatMap(Optional::stream)
                .map(resultRedactor::of)
                .collect(Collectors.toCollection(ArrayList::new));
        if (recording.unreadable() > 0) {
            lines.add(recording.name() + ": " + recording.unreadable() + " of its entries "
                    + (recording.unreadable() == 1 ? "has" : "have") + " no request that can be read");
        }
        if (recording.trailing()) {
            lines.add(recording.name() + ": what stands behind the end of its JSON was left");
        }
        return lines;
    }

    private static void tell(RunResult result, ProgressListener progressListener) {
        List<SubjectResult> asked = JudgedTraffic.asked(result.rules());
        progressListener.started(
                asked.stream().map(SubjectResult::id).toList(),
                asked.stream().mapToInt(rule -> rule.scenarios().size()).sum());
        for (int place = 0; place < asked.size(); place++) {
            progressListener.ended(asked.get(place), place + 1, asked.size());
        }
    }
}
