package dev.graphconform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.graphconform.target.Secret;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What may happen in one place only, for instance revealing secrets, waiting and printing. */
class SinglePlacesTest {
    @Test
    void only_the_http_package_talks_to_a_target() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.graphconform.http..")
                .and()
                .doNotHaveFullyQualifiedName("dev.graphconform.signin.AuthorityClient")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.restassured..", "org.apache.http..", "java.net.http..")
                .check(KitClasses.CLASSES);
    }

    /** To one host, the authority: it knows nothing of targets and service roots. */
    @Test
    void the_client_of_authorities_knows_no_target() {
        noClasses()
                .that()
                .haveFullyQualifiedName("dev.graphconform.signin.AuthorityClient")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "dev\\.graphconform\\.target\\.(Target|TargetFile|Credential|ServiceRoot|AppRegistration)")
                .check(KitClasses.CLASSES);
    }

    /** It sends GETs only, and refuses to write: there is no other way for the doctor to a target. */
    @Test
    void the_doctor_asks_by_its_look_ups_only() {
        noClasses()
                .that()
                .resideInAPackage("dev.graphconform.doctor..")
                .and()
                .doNotHaveFullyQualifiedName("dev.graphconform.doctor.LookupClient")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("dev\\.graphconform\\.http\\.(GraphClient|GraphRequest|HttpSender|HttpTransport).*")
                .check(KitClasses.CLASSES);
    }

    @Test
    void nobody_opens_sockets_by_hand() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|DatagramSocket|URLConnection|HttpURLConnection)|"
                        + "java\\.nio\\.channels\\.SocketChannel")
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .check(KitClasses.CLASSES);
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
                .check(KitClasses.CLASSES);
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
                .check(KitClasses.CLASSES);
    }

    @Test
    void only_http_redaction_target_and_the_sign_in_of_applications_reveal_secrets() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.graphconform.http..", "dev.graphconform.redaction..", "dev.graphconform.target..")
                .and()
                .doNotHaveFullyQualifiedName("dev.graphconform.signin.ApplicationSignIn")
                .should()
                .callMethod(Secret.class, "reveal")
                .check(KitClasses.CLASSES);
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
                .callMethodWhere(DescribedPredicate.describe(
                        "a stack trace goes to the standard error",
                        call -> call.getName().equals("printStackTrace")
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .check(KitClasses.CLASSES);
    }

    @Test
    void only_the_rate_limiter_waits() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.graphconform.http.RateLimiter")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "the thread sleeps",
                        call -> call.getName().equals("sleep")
                                        && (call.getTargetOwner().isEquivalentTo(Thread.class)
                                                || call.getTargetOwner().isEquivalentTo(TimeUnit.class))
                                || call.getTargetOwner().isEquivalentTo(LockSupport.class)))
                .check(KitClasses.CLASSES);
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
                .check(KitClasses.CLASSES);
    }

    @Test
    void nothing_is_woven_into_reports() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("io\\.qameta\\.allure\\.(Step|Attachment)")
                .check(KitClasses.CLASSES);
    }
}
