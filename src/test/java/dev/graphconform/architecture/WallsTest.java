package dev.graphconform.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.graphconform.wire.Header;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may use which; the simulator and the judging side never share checking code, a misreading of both would be invisible. */
class WallsTest {
    private static final String ALL = "*";
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("catalogue", List.of()),
            Map.entry("settings", List.of()),
            Map.entry("target", List.of("settings")),
            Map.entry("known", List.of("settings", "verdict", "catalogue")),
            Map.entry("own", List.of("settings", "catalogue")),
            Map.entry("ci", List.of("target", "verdict", "catalogue", "report")),
            Map.entry("schema", List.of()),
            Map.entry("shard", List.of()),
            Map.entry("simulator", List.of()),
            Map.entry("signin", List.of("target")),
            Map.entry("wire", List.of("target")),
            Map.entry("ledger", List.of("wire")),
            Map.entry("verdict", List.of("catalogue", "shard")),
            Map.entry("request", List.of("target", "wire")),
            Map.entry("check", List.of("wire", "schema", "target", "request")),
            Map.entry("evidence", List.of("wire", "target", "request", "check")),
            Map.entry("steps", List.of("catalogue", "wire", "schema", "target", "request", "check", "evidence")),
            Map.entry(
                    "execution",
                    List.of(
                            "catalogue", "wire", "schema", "target", "request", "check", "evidence", "steps", "verdict", "ledger", "own", "shard")),
            Map.entry("doctor", List.of("target", "wire", "catalogue")),
            Map.entry("documentation", List.of("catalogue")),
            Map.entry("report", List.of("verdict", "catalogue", "wire", "shard")),
            Map.entry("proof", List.of("execution", "simulator", "verdict", "catalogue", "target", "wire", "report")),
            Map.entry("cli", List.of(ALL)));

    @ParameterizedTest
    @MethodSource("roles")
    void a_package_uses_only_what_its_role_allows(String role) {
        List<String> allowed = MAY_USE.get(role);
        assertThat(allowed).as("what " + role + " may use").isNotNull();
        if (!allowed.contains(ALL)) {
            String[] packages = Stream.concat(Stream.of(role), allowed.stream()).map(WallsTest::packages).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(packages(role))
                    .should()
                    .dependOnClassesThat(resideInAPackage(Kit.ROOT + "..").and(
                            DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(packages))))
                    .check(Kit.CLASSES);
        }
    }

    @Test
    void requests_know_a_header_line_and_nothing_else_of_the_wire() {
        DescribedPredicate<JavaClass> header = DescribedPredicate.describe("the header line", type -> type.isEquivalentTo(Header.class));
        noClasses()
                .that()
                .resideInAPackage(packages("request"))
                .should()
                .dependOnClassesThat(resideInAPackage(packages("wire")).and(DescribedPredicate.not(header)))
                .check(Kit.CLASSES);
    }

    @Test
    void only_commands_and_proof_know_the_simulator() {
        classes()
                .that()
                .resideInAPackage(packages("simulator"))
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(packages("simulator"), packages("cli"), packages("proof"))
                .check(Kit.CLASSES);
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
                .check(Kit.CLASSES);
    }

    @Test
    void only_commands_know_the_sign_in() {
        classes()
                .that()
                .resideInAPackage(packages("signin"))
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(packages("signin"), packages("cli"))
                .check(Kit.CLASSES);
    }

    @Test
    void roles_do_not_go_in_circles() {
        slices().matching(Kit.ROOT + ".(*)..").should().beFreeOfCycles().check(Kit.CLASSES);
    }

    @Test
    void packages_do_not_go_in_circles() {
        slices().matching(Kit.ROOT + ".(**)").should().beFreeOfCycles().check(Kit.CLASSES);
    }

    static Set<String> roles() {
        return Kit.CLASSES.stream()
                .map(type -> type.getPackageName().substring(Kit.ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toSet());
    }

    private static String packages(String role) {
        return Kit.ROOT + "." + role + "..";
    }
}
