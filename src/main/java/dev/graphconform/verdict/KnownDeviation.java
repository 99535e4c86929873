package dev.graphconform.verdict;

import java.util.Optional;

/**
 * An entry of the known-deviations file.
 *
 * @param subject the rule or documented example
 * @param scenario the name or the key of the one scenario that it is about; empty for each of the subject's
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

    /** Whether it says something of this target. */
    boolean isAbout(String name) {
        return target.filter(one -> !one.equals(name)).isEmpty();
    }

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
     * It fails: so, and not otherwise. An asterisk stands for any text in each of the two below, where a person wrote
     * one; what differs from run to run ({@link VolatileText}) need not be the same.
     *
     * @param check the check that decides
     * @param where the place in the answer; numbers in it stand for any number: members may come in any order
     * @param actual what is there
     */
    public record Fails(String check, String where, String actual) implements Expected {
        boolean matches(Failure failure) {
            return check.equals(failure.check())
                    && VolatileText.same(anyNumber(where), anyNumber(where(failure)))
                    && VolatileText.same(actual, actual(failure));
        }

        /** The place with {@code *} for each number: {@code /members/*}{@code /roles} for the third member's roles. */
        public static String anyNumber(String place) {
            return place.replaceAll("(?<=/)[0-9]+(?=/|$)", "*");
        }

        /** The place of a failure, as an entry names it. */
        public static String where(Failure failure) {
            return failure.where().filter(place -> !place.isBlank()).orElse("the answer");
        }

        /** What was there, as an entry names it. */
        public static String actual(Failure failure) {
            return failure.actual().filter(text -> !text.isBlank()).orElse("nothing");
        }

        @Override
        public String words() {
            return "failing in the check " + check + " at " + where + " with \"" + actual + "\"";
        }
    }

    /**
     * It cannot be tested.
     *
     * @param lacking words of the reason, for instance {@code people.guest}; letter case is free
     */
    public record NotRun(String lacking) implements Expected {
        @Override
        public String words() {
            return "not-run for lack of " + lacking;
        }
    }

    /**
     * It was tested, and cannot be decided: a target may not be able to show what it rests on.
     *
     * @param outcome inconclusive or broken
     * @param reason words of the reason; letter case is free, and what differs from run to run
     */
    public record Undecided(Outcome outcome, String reason) implements Expected {
        @Override
        public String words() {
            return outcome.word() + " with \"" + reason + "\"";
        }
    }

    /** Whether it says that something comes out so, not failing, and for this reason. */
    boolean excuses(Outcome outcome, String reason) {
        return expected instanceof NotRun idle
                ? outcome == Outcome.NOT_RUN && VolatileText.within(idle.lacking(), reason)
                : expected instanceof Undecided undecided
                        && outcome == undecided.outcome()
                        && VolatileText.within(undecided.reason(), reason);
    }
}
