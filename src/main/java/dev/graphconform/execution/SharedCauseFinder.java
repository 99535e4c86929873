package dev.graphconform.execution;

import dev.graphconform.catalogue.Level;
import dev.graphconform.check.AnswerSignature;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SharedCause;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Finds the answers that are behind most of what failed or was not proved in a run, or behind several rules at once.
 * One or two rules that share an answer are no cause, and a rule that fails by two answers has none.
 */
final class SharedCauseFinder {
    private static final String STATUS = "[1-5][0-9]{2}";
    private static final Set<Outcome> UNPROVED = EnumSet.of(Outcome.INCONCLUSIVE, Outcome.BROKEN, Outcome.NOT_RUN);

    private final List<SubjectResult> subjects;
    private final ExchangeLog exchanges;
    private final boolean strict;
    private final UnaryOperator<String> redacting;
    private final UnaryOperator<String> naming;

    /**
     * A finder for one run.
     *
     * @param strict whether a failed {@code should} rule is a failure
     * @param redacting makes of a text what the results say in its place
     * @param naming puts the keys of the target file in the place of people's ids and addresses
     */
    SharedCauseFinder(
            RunResult run,
            ExchangeLog exchanges,
            boolean strict,
            UnaryOperator<String> redacting,
            UnaryOperator<String> naming) {
        this.subjects = Stream.concat(run.rules().stream(), run.examples().stream())
                .filter(subject -> !subject.excepted())
                .toList();
        this.exchanges = exchanges;
        this.strict = strict;
        this.redacting = redacting;
        this.naming = naming;
    }

    /** The causes, those behind most first. */
    List<SharedCause> causes() {
        long failed = count(subjects, SharedCauseFinder::failed);
        long unproved = count(subjects, SharedCauseFinder::unproved);
        if (Math.max(failed, unproved) < SharedCause.FEWEST) {
            return List.of();
        }
        Map<AnswerSignature, SharedAnswer> byAnswer = new LinkedHashMap<>();
        subjects.stream()
                .filter(subject -> failed(subject) || unproved(subject))
                .forEach(subject -> add(subject, byAnswer));
        return byAnswer.entrySet().stream()
                .map(entry -> cause(entry.getKey(), entry.getValue(), failed, unproved))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(
                                (SharedCause cause) -> cause.failed().size())
                        .thenComparingInt(cause -> cause.unproved().size())
                        .reversed())
                .toList();
    }

    private void add(SubjectResult subject, Map<AnswerSignature, SharedAnswer> byAnswer) {
        List<Optional<Exchange>> decisive = subject.scenarios().stream()
                .filter(scenario -> scenario.outcome() == subject.outcome() && !scenario.leftOut())
                .map(this::decisive)
                .toList();
        List<Exchange> found = decisive.stream().flatMap(Optional::stream).toList();
        List<AnswerSignature> signatures =
                found.stream().map(AnswerSignature::of).distinct().toList();
        if (signatures.size() == 1 && found.size() == decisive.size()) {
            SharedAnswer shared = byAnswer.computeIfAbsent(signatures.get(0), unknown -> new SharedAnswer());
            shared.subjects.add(subject);
            found.forEach(exchange -> shared.requests.put(exchange.number(), exchange));
            subject.scenarios().stream()
                    .filter(scenario -> scenario.outcome() == Outcome.FAILED)
                    .flatMap(scenario -> scenario.failure().stream())
                    .forEach(failure -> shared.expected.add(failure.expected().orElse("")));
        }
    }

    /** The exchange whose answer a scenario tells of; the one whose words are longest, where some begin alike. */
    private Optional<Exchange> decisive(ScenarioResult scenario) {
        return scenario.failure()
                .flatMap(failure -> exchanges.of(scenario.key()).stream()
                        .filter(exchange -> tells(failure, exchange))
                        .max(Comparator.comparingInt((Exchange exchange) ->
                                        AnswerSignature.words(exchange).length())
                                .thenComparing(exchange -> sameRequestId(failure, exchange))
                                .thenComparingInt(Exchange::number)));
    }

    private boolean tells(Failure failure, Exchange exchange) {
        String words = redacting.apply(AnswerSignature.words(exchange));
        boolean compared = failure.actual().isPresent();
        // that something was accepted which has to be refused is a fault of its own in each rule
        boolean refusal = exchange.status() < 200
                || exchange.status() >= 300
                || failure.expected().filter(SharedCauseFinder::isSuccess).isPresent();
        return refusal
                && (compared
                        ? failure.actual().get().equals(words)
                                && failure.where().filter("the status"::equals).isPresent()
                        : failure.message().contains("answered " + words)
                                || exchange.lost().isPresent()
                                        && failure.message()
                                                .contains(redacting.apply(
                                                        exchange.lost().get())));
    }

    private static boolean isSuccess(String expected) {
        return expected.matches("20[0-9]");
    }

    private static boolean sameRequestId(Failure failure, Exchange exchange) {
        return failure.requestId().isPresent() && failure.requestId().equals(exchange.requestId());
    }

    private Optional<SharedCause> cause(AnswerSignature signature, SharedAnswer answer, long failed, long unproved) {
        long ofFailed = count(answer.subjects, SharedCauseFinder::failed);
        long ofUnproved = count(answer.subjects, SharedCauseFinder::unproved);
        if (Math.max(ofFailed, ofUnproved) < SharedCause.FEWEST) {
            return Optional.empty();
        }
        List<Exchange> requests = List.copyOf(answer.requests.values());
        RequestSeparation separation = RequestSeparation.of(requests, all(), naming);
        boolean most = ofFailed >= SharedCause.FEWEST && 2 * ofFailed > failed
                || ofUnproved >= SharedCause.FEWEST && 2 * ofUnproved > unproved;
        if (!most && requests.size() > 1 && separation.shared().isEmpty()) {
            return Optional.empty();
        }
        List<String> words = requests.stream()
                .map(AnswerSignature::words)
                .map(redacting)
                .distinct()
                .toList();
        return Optional.of(new SharedCause(
                told(ofFailed, failed, ofUnproved, unproved),
                words.size() == 1
                        ? AnswerSignature.shown(words.get(0)) + answer.instead(words.get(0))
                        : redacting.apply(signature.text()),
                requests.size(),
                requests.size() == 1 ? requests.get(0).requestId().map(redacting) : Optional.empty(),
                separation.shared(),
                separation.facts().stream().map(redacting).toList(),
                ids(answer.subjects, SharedCauseFinder::failed),
                ids(answer.subjects, SharedCauseFinder::unproved)));
    }

    private String told(long ofFailed, long failed, long ofUnproved, long unproved) {
        String and = ofFailed > 0 && ofUnproved > 0 ? " and " : "";
        return "One answer is behind " + (ofFailed > 0 ? share(ofFailed, failed) + " failed" : "") + and
                + (ofUnproved > 0 ? share(ofUnproved, unproved) + " unproved" : "")
                + (strict ? " must and should rules and examples" : " must rules and examples");
    }

    private static String share(long part, long whole) {
        return part == whole ? whole == 1 ? "the one" : "all " + whole : part + " of the " + whole;
    }

    /** Each exchange of the run once. */
    private List<Exchange> all() {
        Map<Integer, Exchange> all = new TreeMap<>();
        subjects.stream()
                .flatMap(subject -> subject.scenarios().stream())
                .flatMap(scenario -> exchanges.of(scenario.key()).stream())
                .forEach(exchange -> all.put(exchange.number(), exchange));
        return List.copyOf(all.values());
    }

    /** What counts in the verdict. */
    private long count(List<SubjectResult> among, Predicate<SubjectResult> which) {
        return among.stream()
                .filter(which)
                .filter(subject -> subject.level() == Level.MUST || strict && subject.level() == Level.SHOULD)
                .count();
    }

    private static List<String> ids(List<SubjectResult> among, Predicate<SubjectResult> which) {
        return among.stream().filter(which).map(SubjectResult::id).toList();
    }

    private static boolean failed(SubjectResult subject) {
        return subject.outcome() == Outcome.FAILED;
    }

    private static boolean unproved(SubjectResult subject) {
        return UNPROVED.contains(subject.outcome());
    }

    /** An answer with what rests on it. */
    private static final class SharedAnswer {
        private final List<SubjectResult> subjects = new ArrayList<>();
        private final Map<Integer, Exchange> requests = new TreeMap<>();
        private final Set<String> expected = new LinkedHashSet<>();

        /** A bare status does not say what is wrong with it; what was expected does, where that is one status. */
        String instead(String words) {
            return words.matches(STATUS) && expected.size() == 1
                    ? expected.stream()
                            .filter(status -> status.matches(STATUS))
                            .map(status -> " where " + status + " is expected")
                            .findFirst()
                            .orElse("")
                    : "";
        }
    }
}
