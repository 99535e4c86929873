package dev.graphconform.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.graphconform.http.GraphPath;
import dev.graphconform.http.Header;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which package may use which; the simulator and the judging side never share checking code, a misreading of both would
 * be invisible.
 */
class WallsTest {
    private static final String ALL = "*";
    static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("catalogue", List.of()),
            Map.entry("check", List.of("http", "request", "schema", "target")),
            Map.entry("ci", List.of("catalogue", "report", "target", "verdict")),
            Map.entry("config", List.of("errors")),
            Map.entry("customrules", List.of("catalogue", "config")),
            Map.entry("doctor", List.of("http", "target")),
            Map.entry("documentation", List.of("catalogue", "errors")),
            Map.entry("errors", List.of()),
            Map.entry("evidence", List.of("check", "http", "request", "target")),
            Map.entry(
                    "execution",
                    List.of(
                            "catalogue",
                            "check",
                            "customrules",
                            "errors",
                            "evidence",
                            "http",
                            "judgement",
                            "ledger",
                            "recording",
                            "redaction",
                            "request",
                            "shard",
                            "steps",
                            "target",
                            "verdict")),
            Map.entry("http", List.of("redaction", "target")),
            Map.entry("judgement", List.of("check", "http", "recording", "request", "schema", "target")),
            Map.entry("known", List.of("catalogue", "config", "verdict")),
            Map.entry("ledger", List.of("errors", "http")),
            Map.entry(
                    "proof",
                    List.of(
                            "catalogue",
                            "check",
                            "execution",
                            "http",
                            "judgement",
                            "recording",
                            "report",
                            "target",
                            "verdict")),
            Map.entry("recording", List.of("errors", "http", "redaction", "target")),
            Map.entry("redaction", List.of("target")),
            Map.entry("report", List.of("catalogue", "errors", "http", "redaction", "shard", "verdict")),
            Map.entry("request", List.of("http", "target")),
            Map.entry("schema", List.of()),
            Map.entry("shard", List.of()),
            Map.entry("signin", List.of("target")),
            Map.entry("simulator", List.of()),
            Map.entry("steps", List.of("catalogue", "check", "evidence", "http", "request", "schema", "target")),
            Map.entry("target", List.of("config")),
            Map.entry("verdict", List.of("catalogue", "shard")),
            Map.entry("cli", List.of(ALL)));

    @ParameterizedTest
    @MethodSource("roles")
    void a_package_uses_only_what_its_role_allows(String role) {
        List<String> allowed = MAY_USE.get(role);
        assertThat(allowed).as("what " + role + " may use").isNotNull();
        if (!allowed.contains(ALL)) {
            String[] packages = Stream.concat(Stream.of(role), allowed.stream())
                    .map(WallsTest::packages)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(packages(role))
                    .should()
                    .dependOnClassesThat(resideInAPackage(KitClasses.ROOT + "..")
                            .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(packages))))
                    .check(KitClasses.CLASSES);
        }
    }

    /** A permission that nobody uses is removed, so that its first use is noticed. */
    @ParameterizedTest
    @MethodSource("roles")
    void every_permission_is_in_use(String role) {
        Set<String> used = KitClasses.CLASSES.stream()
                .filter(type -> role(type).equals(role))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type -> type.getPackageName().startsWith(KitClasses.ROOT + "."))
                .map(WallsTest::role)
                .collect(Collectors.toSet());

        assertThat(used)
                .containsAll(MAY_USE.get(role).stream()
                        .filter(allowed -> !allowed.equals(ALL))
                        .toList());
    }

    @Test
    void requests_know_a_header_line_and_a_path_and_nothing_else_of_http() {
        DescribedPredicate<JavaClass> written = DescribedPredicate.describe(
                "how a header line and a path are written",
                type -> type.isEquivalentTo(Header.class) || type.isEquivalentTo(GraphPath.class));
        noClasses()
                .that()
                .resideInAPackage(packages("request"))
                .should()
                .dependOnClassesThat(resideInAPackage(packages("http")).and(DescribedPredicate.not(written)))
                .check(KitClasses.CLASSES);
    }

    @Test
    void only_commands_know_the_simulator() {
        classes()
                .that()
                .resideInAPackage(packages("simulator"))
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(packages("simulator"), packages("cli"))
                .check(KitClasses.CLASSES);
    }

    /** What a credential does not need is not loaded: a start is quick without the token library. */
    @Test
    void only_the_sign_in_knows_the_token_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packages("signin"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.microsoft.aad..")
                .check(KitClasses.CLASSES);
    }

    @Test
    void only_commands_know_the_sign_in() {
        classes()
                .that()
                .resideInAPackage(packages("signin"))
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(packages("signin"), packages("cli"))
                .check(KitClasses.CLASSES);
    }

    @Test
    void roles_do_not_go_in_circles() {
        slices().matching(KitClasses.ROOT + ".(*)..").should().beFreeOfCycles().check(KitClasses.CLASSES);
    }

    @Test
    void packages_do_not_go_in_circles() {
        slices().matching(KitClasses.ROOT + ".(**)").should().beFreeOfCycles().check(KitClasses.CLASSES);
    }

    static Set<String> roles() {
        return KitClasses.CLASSES.stream().map(WallsTest::role).collect(Collectors.toSet());
    }

    private static String role(JavaClass type) {
        return type.getPackageName().substring(KitClasses.ROOT.length() + 1).split("\\.")[0];
    }

    private static String packages(String role) {
        return KitClasses.ROOT + "." + role + "..";
    }
}
