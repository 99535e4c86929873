package dev.graphconform.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.graphconform.proof.ExpectedKills;
import dev.graphconform.simulator.deviation.Deviation;
import dev.graphconform.simulator.deviation.Deviations;
import dev.graphconform.verdict.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** On a tenant that is alive a red line means the tenant: whatever the way there does, no rule is blamed for it. */
class TenantDayTest {
    /** More days, or one again: {@code mvn -Pslow -Dtest=TenantDayTest -Dday.seeds=200 test}. */
    private static final long FIRST = Long.getLong("day.first", 1);

    private static final long SEEDS = Long.getLong("day.seeds", 8);

    /** Days on a tenant mostly wait, for its published limits. */
    private static final int AT_ONCE = 3;

    /** Where a rule is left open, the way there is named, or that something was not seen in time. */
    private static final Pattern THE_WAY = Pattern.compile(
            "was answered (429|50[234])|and then (429|50[234])|retry budget|the connection (broke|was closed)"
                    + "|the answer was cut short|not visible after|is refused since"
                    + "|may have had it before the request");

    private static final Pattern ABOUT_REUSE = Pattern.compile("^one-on-one-unique~|reused");
    private static final Pattern DONE_UNSEEN = Pattern.compile("^(gateway after|reset after|cut short): POST");

    private static final List<String> APP_EXAMPLES =
            List.of("create_chat_oneonone_with_installed_apps", "create_chat_oneonone_with_rsc_granted_apps");

    private static final List<Deviation> DEVIATIONS =
            Deviations.all().stream().filter(deviation -> !deviation.liberty()).toList();
    private static final int STEP = 7_919;

    private static final ExpectedKills KILLS = ExpectedKills.bundled();
    /** By day on which the service deviated: whether it was seen as it is without weather. */
    private static final List<Boolean> CAUGHT = new CopyOnWriteArrayList<>();

    private static final ExecutorService POOL = Executors.newFixedThreadPool(AT_ONCE);

    @TempDir
    static Path folder;

    @AfterAll
    static void end() {
        POOL.shutdownNow();
    }

    /** The longest first. */
    @TestFactory
    Stream<DynamicTest> some_days() {
        return Stream.concat(
                days(LongStream.of(3, 1, 7), seed -> Optional.empty()),
                days(LongStream.of(2, 5, 8), TenantDayTest::deviation));
    }

    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> many_days_of_a_faithful_service() {
        return days(LongStream.range(FIRST, FIRST + SEEDS), seed -> Optional.empty());
    }

    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> many_days_of_a_service_that_deviates() {
        return Stream.concat(
                days(LongStream.range(FIRST, FIRST + SEEDS), TenantDayTest::deviation),
                Stream.of(dynamicTest("most deviations are caught all the same", TenantDayTest::mostAreCaught)));
    }

    private static Stream<DynamicTest> days(LongStream seeds, LongFunction<Optional<Deviation>> deviations) {
        List<DynamicTest> tests = seeds.mapToObj(seed -> {
                    Optional<Deviation> deviation = deviations.apply(seed);
                    Future<TenantDay> day = POOL.submit(() -> TenantDay.of(
                            seed,
                            deviation.map(Deviation::id),
                            folder.resolve(seed + deviation.map(Deviation::id).orElse(""))));
                    return dynamicTest(
                            String.format(
                                    Locale.ROOT,
                                    "seed %s %s",
                                    seed,
                                    deviation.map(Deviation::id).orElse("faithful")),
                            () -> judge(day.get(), deviation));
                })
                .toList();
        return tests.stream();
    }

    private static void judge(TenantDay day, Optional<Deviation> deviation) {
        assertThat(day.diary()).isNotEmpty();
        if (deviation.filter(known -> isMetAnywhere(known, day)).isEmpty()) {
            assertThat(day.failed()).as(day::told).isSubsetOf(blamed(deviation));
        }
        assertThat(day.exitCode()).as(day::told).isIn(deviation.isPresent() ? List.of(0, 1, 2) : List.of(0, 2));
        if (deviation.isPresent() && day.activations() > 0) {
            Outcome outcome = day.outcome(ofCatalogue(deviation.get().ruleId()));
            assertThat(outcome).as(day::told).isNotEqualTo(Outcome.PASSED);
            CAUGHT.add(KILLS.of(deviation.get().id()).orElseThrow().outcome() == outcome);
        }
        if (deviation.isEmpty()) {
            assertThat(day.open().values())
                    .as(day::told)
                    .allMatch(reason -> THE_WAY.matcher(reason).find());
        }
    }

    /**
     * What differs only for a chat that is there already is met by whatever request is sent again after it was done.
     */
    private static boolean isMetAnywhere(Deviation deviation, TenantDay day) {
        return ABOUT_REUSE.matcher(deviation.id()).find()
                && day.diary().stream()
                        .anyMatch(line -> DONE_UNSEEN.matcher(line).find());
    }

    /** Of a single day one cannot say. */
    private static void mostAreCaught() {
        long caught = CAUGHT.stream().filter(Boolean::booleanValue).count();
        assertThat(caught).isGreaterThanOrEqualTo((CAUGHT.size() - 3) * 3L / 4);
    }

    /** The rules and examples that may be red, by the names of the catalogue. */
    private static Set<String> blamed(Optional<Deviation> deviation) {
        return deviation.stream()
                .flatMap(known -> Stream.of(Stream.of(known.ruleId()), known.collateral().stream(), whoAsksFirst(known))
                        .flatMap(named -> named))
                .map(TenantDayTest::ofCatalogue)
                .collect(Collectors.toSet());
    }

    /**
     * A 201 to a request with an app is wrong only where it is the first for its pair: in parallel, whoever that is.
     */
    private static Stream<String> whoAsksFirst(Deviation deviation) {
        return deviation.id().matches("apps-\\S*accepted~created") ? APP_EXAMPLES.stream() : Stream.empty();
    }

    private static String ofCatalogue(String ruleId) {
        return ruleId.replaceFirst("^example-", "");
    }

    /** Another one each day. */
    private static Optional<Deviation> deviation(long seed) {
        return Optional.of(DEVIATIONS.get((int) (seed * STEP % DEVIATIONS.size())));
    }
}
