package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.SubjectResult.SubjectKind;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a nightly job is told of a run that ended incomplete through no fault of the service. */
class RerunAdviceTest {
    /** Rules and examples by level (a star: listed as known), and the words for their scenarios joined by a plus. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            must connection | No fault of the service: of what decides, 1 met throttling, a gateway or a connection \
            that broke. Run it again.
            must throttled, example gateway, must passed | No fault of the service: of what decides, 2 met \
            throttling, a gateway or a connection that broke. Run it again.
            must passed, must not-run | No fault of the service: of what decides, 1 could not be run here. Another \
            run changes nothing; the reasons are told.
            must not-run+passed, example not-run+not-run | No fault of the service: of what decides, 2 could not be \
            run here. Another run changes nothing; the reasons are told.
            must not-run, should not-run, *must not-run | No fault of the service: of what decides, 1 could not be run \
            here (3 are not-run in all). Another run changes nothing; the reasons are told.
            must revoked | No fault of the service: of what decides, 1 needed a credential that is refused. Give it \
            a fresh credential and run it again.
            must revoked, example refused, must passed | No fault of the service: of what decides, 2 needed a \
            credential that is refused. Give it a fresh credential and run it again.
            must throttled, must not-run, must not-run | No fault of the service: of what decides, 1 met throttling, \
            a gateway or a connection that broke, and 2 could not be run here. Run it again.
            must refused, must not-run | No fault of the service: of what decides, 1 needed a credential that is \
            refused, and 1 could not be run here. Give it a fresh credential and run it again.
            must not-run, must gateway, must connection, must revoked | No fault of the service: of what decides, \
            1 needed a credential that is refused, 2 met throttling, a gateway or a connection that broke, and \
            1 could not be run here. Give it a fresh credential and run it again.
            must connection+not-run+passed | No fault of the service: of what decides, 1 met throttling, a gateway \
            or a connection that broke. Run it again.
            must connection+refused | No fault of the service: of what decides, 1 needed a credential that is \
            refused. Give it a fresh credential and run it again.
            must connection, should connection | No fault of the service: of what decides, 2 met throttling, a \
            gateway or a connection that broke. Run it again.
            must not-run, observed failed | No fault of the service in what decides: of that, 1 could not \
            be run here. Another run changes nothing; the reasons are told.
            must connection, should undecided, observed not-run | No fault of the service: of what decides, 1 met \
            throttling, a gateway or a connection that broke. Run it again.
            must connection, *must undecided | No fault of the service: of what decides, 1 met throttling, a gateway \
            or a connection that broke. Run it again.
            must connection+left-out | No fault of the service: of what decides, 1 met throttling, a gateway or a \
            connection that broke. Run it again.
            must passed, must left-out | No fault of the service: of what decides, 1 could not be run here. Another \
            run changes nothing; the reasons are told.
            must connection, must not-applicable | No fault of the service: of what decides, 1 met throttling, a \
            gateway or a connection that broke. Run it again.
            """)
    void what_is_open_is_counted_by_what_another_run_can_do_for_it(String subjects, String advice) {
        assertThat(RerunAdvice.of(run(subjects))).contains(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            must passed                                 | conformant
            must failed, must connection                | non-conformant
            must undecided                              | incomplete
            must connection, must undecided             | incomplete
            must not-run, must refused, must undecided  | incomplete
            must connection+undecided                   | incomplete
            must revoked+undecided                      | incomplete
            must not-run+undecided                      | incomplete
            must passed, should configuration           | incomplete
            should not-run                              | incomplete
            *must not-run                               | incomplete
            """)
    void nothing_is_said_where_all_is_well_or_the_service_may_be_at_fault(String subjects, String outcome) {
        RunResult run = run(subjects);

        assertThat(run.verdict().outcome().word()).isEqualTo(outcome);
        assertThat(RerunAdvice.of(run)).isEmpty();
    }

    @Test
    void nothing_is_said_of_a_run_that_ended_for_another_reason() {
        RunResult run = run("must connection");

        assertThat(RerunAdvice.of(run.with(run.verdict().withLeftovers(List.of("19:a")), Optional.empty())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            must not-run, must passed  | 1 could not be run before the run was ended. Run it again.
            must not-run, must gateway | 1 met throttling, a gateway or a connection that broke, and 1 could not be \
            run before the run was ended. Run it again.
            must not-run, must revoked | 1 needed a credential that is refused, and 1 could not be run before the run \
            was ended. Give it a fresh credential and run it again.
            """)
    void what_had_no_turn_before_the_end_may_hold_in_another_run(String subjects, String advice) {
        RunResult run = run(subjects);

        assertThat(RerunAdvice.of(run.with(run.verdict().withEarlyStop("Ctrl-C"), Optional.empty())))
                .contains("No fault of the service: of what decides, " + advice);
    }

    private static RunResult run(String subjects) {
        List<SubjectResult> rules = new ArrayList<>();
        List<SubjectResult> examples = new ArrayList<>();
        for (String subject : subjects.split(", ")) {
            String[] words = subject.replace("*", "").split(" ");
            boolean example = words[0].equals("example");
            Level level = example ? Level.MUST : Level.valueOf(words[0].toUpperCase(Locale.ROOT));
            SubjectResult result = SubjectResult.of(
                    "s" + (rules.size() + examples.size()),
                    example ? SubjectKind.EXAMPLE : SubjectKind.RULE,
                    level,
                    "a title",
                    Stream.of(words[1].split("\\+"))
                            .map(RerunAdviceTest::scenario)
                            .toList());
            (example ? examples : rules).add(subject.startsWith("*") ? result.withNote(listing()) : result);
        }
        return Results.run(rules, examples);
    }

    private static ScenarioResult scenario(String word) {
        return switch (word) {
            case "left-out" -> Results.leftOut("s", "one");
            case "connection" -> ended(Outcome.BROKEN, KitFailureNames.CONNECTION);
            case "configuration" -> ended(Outcome.BROKEN, KitFailureNames.CONFIGURATION);
            case "throttled" -> ended(Outcome.INCONCLUSIVE, KitFailureNames.THROTTLED);
            case "gateway" -> ended(Outcome.INCONCLUSIVE, KitFailureNames.GATEWAY);
            case "revoked" -> ended(Outcome.BROKEN, KitFailureNames.CREDENTIAL_REVOKED);
            case "refused" -> ended(Outcome.BROKEN, KitFailureNames.CREDENTIAL_REFUSED);
            case "undecided" -> ended(Outcome.INCONCLUSIVE, KitFailureNames.UNDECIDED);
            default ->
                Results.scenario(
                        "s",
                        "one",
                        Outcome.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
        };
    }

    private static ScenarioResult ended(Outcome outcome, String check) {
        return Results.scenario("s", "one", outcome, Optional.of(Failure.of(check, "it ended so")), false);
    }

    private static Optional<KnownDeviationNote> listing() {
        return Optional.of(new KnownDeviationNote(
                "the vendor knows", "Ada", URI.create("https://tracker.example/1"), LocalDate.of(2026, 11, 25)));
    }
}
