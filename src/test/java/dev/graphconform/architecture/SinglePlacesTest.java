package dev.graphconform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.graphconform.target.Secret;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What must happen in one place only, so that it can be looked at there. */
class SinglePlacesTest {
    @Test
    void only_the_wire_talks_http_to_a_target() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.graphconform.wire..")
                .and()
                .doNotHaveFullyQualifiedName("dev.graphconform.signin.AuthorityClient")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.restassured..", "org.apache.http..", "java.net.http..")
                .check(Kit.CLASSES);
    }

    /** To one host, the authority: it knows nothing of targets and service roots. */
    @Test
    void the_client_of_authorities_knows_no_target() {
        noClasses()
                .that()
                .haveFullyQualifiedName("dev.graphconform.signin.AuthorityClient")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("dev\\.graphconform\\.target\\.(Target|TargetFile|Credential|ServiceRoot|Registration)")
                .check(Kit.CLASSES);
    }

    /** It sends GETs only, and refuses to write: there is no other way for the doctor to a target. */
    @Test
    void the_doctor_asks_by_its_look_ups_only() {
        noClasses()
                .that()
                .resideInAPackage("dev.graphconform.doctor..")
                .and()
                .doNotHaveFullyQualifiedName("dev.graphconform.doctor.Lookups")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("dev\\.graphconform\\.wire\\.(GraphClient|GraphRequest|Sender|Transport).*")
                .check(Kit.CLASSES);
    }

    @Test
    void nobody_opens_sockets_by_hand() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|DatagramSocket|URLConnection|HttpURLConnection)|java\\.nio\\.channels\\.SocketChannel")
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .check(Kit.CLASSES);
    }

    @Test
    void only_the_simulator_listens() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.graphconform.simulator..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("com.sun.net.httpserver.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.ServerSocket")
                .check(Kit.CLASSES);
    }

    @Test
    void only_target_reads_the_environment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.graphconform.target..")
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .check(Kit.CLASSES);
    }

    @Test
    void only_wire_target_and_the_sign_in_of_applications_reveal_secrets() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.graphconform.wire..", "dev.graphconform.target..")
                .and()
                .doNotHaveFullyQualifiedName("dev.graphconform.signin.ApplicationSignIn")
                .should()
                .callMethod(Secret.class, "reveal")
                .check(Kit.CLASSES);
    }

    @Test
    void only_the_console_prints() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.graphconform.cli.Console")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethodWhere(DescribedPredicate.describe("a stack trace goes to the standard error", call ->
                        call.getTargetOwner().isAssignableTo(Throwable.class)
                                && call.getName().equals("printStackTrace")
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .check(Kit.CLASSES);
    }

    @Test
    void only_the_pacer_waits() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.graphconform.wire.Pacer")
                .should()
                .callMethodWhere(DescribedPredicate.describe("the thread sleeps", call ->
                        call.getName().equals("sleep")
                                        && (call.getTargetOwner().isEquivalentTo(Thread.class)
                                                || call.getTargetOwner().isEquivalentTo(TimeUnit.class))
                                || call.getTargetOwner().isEquivalentTo(LockSupport.class)))
                .check(Kit.CLASSES);
    }

    @Test
    void only_the_entry_point_ends_the_process() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.graphconform.cli.Conform")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(Kit.CLASSES);
    }

    @Test
    void nothing_is_woven_into_reports() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("io\\.qameta\\.allure\\.(Step|Attachment)")
                .check(Kit.CLASSES);
    }
}
