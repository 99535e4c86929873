package dev.graphconform.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One answer of the target behind most of what does not hold or was not proved in a run, or behind several rules at
 * once: it is told once, before the single rules.
 *
 * @param told how much it is behind, in words: a sentence that ends before the answer
 * @param answer the answer: status, error code and message, with {@code …} in place of what differs from one to the
 *     next
 * @param requests how many requests were answered so
 * @param requestId the {@code request-id} of the answer where it is one and the same for all; empty when there are
 *     several, or it has none
 * @param shared what all these requests have and no accepted one has, each in words, for instance {@code have
 *     people.colleague in them}; empty where nothing separates them
 * @param facts what is known of the requests, in sentences
 * @param failed the rules and examples, of whatever level, that failed by it and by nothing else, in their order
 * @param unproved those that were not proved for it and for nothing else
 */
public record SharedCause(
        String told,
        String answer,
        int requests,
        Optional<String> requestId,
        List<String> shared,
        List<String> facts,
        List<String> failed,
        List<String> unproved) {

    /** Fewer rules and examples are read faster than a sentence about them. */
    public static final int FEWEST = 3;

    /** The same, with one more sentence of what is known. */
    public SharedCause with(String fact) {
        return new SharedCause(
                told,
                answer,
                requests,
                requestId,
                shared,
                Stream.concat(facts.stream(), Stream.of(fact)).toList(),
                failed,
                unproved);
    }

    /** The whole in one line. */
    public String line() {
        return told + ": " + answer + (answer.endsWith(".") ? " " : ". ") + String.join(" ", facts);
    }

    /**
     * The rules and examples that are told by it, so that they need not be told each. One or two that failed are told
     * each, whatever else it is behind.
     */
    public List<String> subjects() {
        return Stream.of(failed, unproved)
                .filter(ids -> ids.size() >= FEWEST)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether this rule or example is told by it. */
    public boolean tells(SubjectResult subject) {
        return subjects().contains(subject.id());
    }

    /** The cause that this rule or example is told by; empty for one that is told by itself. */
    public static Optional<SharedCause> of(SubjectResult subject, List<SharedCause> causes) {
        return causes.stream().filter(cause -> cause.tells(subject)).findFirst();
    }
}
