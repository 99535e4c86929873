package dev.graphconform.verdict;

import java.util.Locale;
import java.util.Optional;

/**
 * An entry of the known-deviations file.
 *
 * @param subject the rule or documented example
 * @param scenario the name or the key of the one scenario that it is about; empty for all of the subject's
 * @param target the name of the one target that it is about; empty for all
 * @param expected how it is said to come out
 * @param listing what people said of it
 * @param place where it stands, for instance {@code known.yaml:3:5}
 */
public record KnownDeviation(
        String subject,
        Optional<String> scenario,
        Optional<String> target,
        Expected expected,
        KnownDeviationNote listing,
        String place) {

    /** Whether it says something of this scenario by name. */
    boolean names(ScenarioResult result) {
        return scenario.filter(name -> name.equals(result.name()) || name.equals(result.key()))
                .isPresent();
    }

    /** How something is said to come out. */
    public sealed interface Expected {
        /** For people, as the end of "listed as". */
        String words();
    }

    /**
     * It fails.
     *
     * @param check the check that decides
     * @param where the place in the answer; empty for any. Numbers in it stand for any number: members may come in any
     *     order
     * @param actual what the answer's value contains; empty for anything
     */
    public record Fails(String check, Optional<String> where, Optional<String> actual) implements Expected {
        boolean matches(Failure failure) {
            return check.equals(failure.check())
                    && where.filter(place -> !anyNumber(place)
                                    .equals(failure.where()
                                            .map(Fails::anyNumber)
                                            .orElse("")))
                            .isEmpty()
                    && actual.filter(text -> !failure.actual().orElse("").contains(text))
                            .isEmpty();
        }

        /** The place with {@code *} for each number: {@code /members/*}{@code /roles} for the third member's roles. */
        public static String anyNumber(String place) {
            return place.replaceAll("(?<=/)[0-9]+(?=/|$)", "*");
        }

        @Override
        public String words() {
            return "failing in the check " + check
                    + where.map(place -> " at " + place).orElse("")
                    + actual.map(text -> " with \"" + text + "\"").orElse("");
        }
    }

    /**
     * It cannot be tested.
     *
     * @param lacking what the reason contains, for instance {@code people.guest}; letter case is free
     */
    public record NotRun(String lacking) implements Expected {
        boolean matches(String reason) {
            return reason.toLowerCase(Locale.ROOT).contains(lacking.toLowerCase(Locale.ROOT));
        }

        @Override
        public String words() {
            return "not-run for lack of " + lacking;
        }
    }

    /**
     * It was tested, and cannot be decided: a target may not be able to show what it rests on.
     *
     * @param outcome inconclusive or broken
     * @param reason what the reason contains; letter case is free, ids and times stand for any
     */
    public record Undecided(Outcome outcome, String reason) implements Expected {
        boolean matches(SubjectResult subject) {
            return outcome == subject.outcome() && comparable(subject.reason()).contains(comparable(reason));
        }

        private static String comparable(String text) {
            return anyTime(text).toLowerCase(Locale.ROOT);
        }

        /** The reason with {@code *} for whatever is another in each run: ids of chats and requests, times, looks. */
        public static String anyTime(String reason) {
            return reason.replaceAll("19:[^\\s'/\"]+", "19:*")
                    .replaceAll("\\b[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b", "*")
                    .replaceAll("\\b[0-9.]+ s and [0-9]+ looks?\\b", "* s and * looks");
        }

        @Override
        public String words() {
            return outcome.word() + " with \"" + reason + "\"";
        }
    }
}
