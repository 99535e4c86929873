package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.http.RawServer;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatedTokenKind;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken configuration gives exactly one fault, with place and remedy, exit code 3, and nothing is written. */
class DoctorFaultsTest {
    private static final String SOMEBODY = "82fe7758-5bb3-4f0d-a43f-e555fd399c6f";
    private static final String GITA = "8ba98gf6-7fc2-4eb2-c7f2-aef9f21fd98g";
    private static final String SMALL = """
            name: small
            %s
            credentials:
              default: {kind: delegated, token: {file: patient.yaml.tokens/default.jwt}}
            people:
              initiator: {id: 8b081ef6-4792-4def-b2c9-c363a1bf41d5}
            """;

    private static GraphSimulator plain;
    private static GraphSimulator withTls;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        plain = GraphSimulator.start(SimulatorOptions.defaults());
        withTls = GraphSimulator.start(SimulatorOptions.defaults().withTls());
    }

    @AfterAll
    static void stop() {
        plain.close();
        withTls.close();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                broken(
                        "a wrong key",
                        scenario -> scenario.change("people:", "pacng: {}\npeople:"),
                        "pacng",
                        "unknown key; did you mean \"pacing\"?"),
                broken(
                        "a wrong type",
                        scenario -> scenario.change("name: \"mock\"", "name: 2026"),
                        "name",
                        "this must be text, not a number; put it in quotes"),
                broken(
                        "a missing person",
                        scenario -> scenario.changeMatch("  initiator:\n.*?  colleague:", "  colleague:"),
                        "people.initiator",
                        "this key is missing; write it"),
                broken(
                        "a person in two parts",
                        scenario -> scenario.change(
                                plain.tenant().guest().id(),
                                plain.tenant().colleague().id()),
                        "people.guest.id",
                        "people.colleague has the same id; each part needs a person of its own"),
                broken(
                        "plain http off loopback",
                        scenario -> scenario.change("http://127.0.0.1:", "http://graph.contoso.test:"),
                        "serviceRoot",
                        "plain http is allowed on loopback only, since the token would travel in clear; write "
                                + "https://"),
                broken(
                        "a guest that is a member",
                        scenario -> {
                            scenario.change(plain.tenant().guest().id(), SOMEBODY);
                            scenario.change(plain.tenant().guest().userPrincipalName(), "diego@contoso.com");
                        },
                        "people.guest",
                        "diego@contoso.com is a member of the tenant, not a guest (userType Member); name a guest, "
                                + "or take"
                                + " people.guest out"),
                broken(
                        "a member that is a guest",
                        scenario -> {
                            scenario.change(plain.tenant().colleague().id(), GITA);
                            scenario.changeMatch("\\n    userPrincipalName: \"alex@contoso.com\"", "");
                        },
                        "people.colleague",
                        "is a guest of the tenant, not a member (userType Guest); name a member here, a guest under "
                                + "people.guest"),
                broken(
                        "an id of nobody",
                        scenario -> {
                            scenario.change(plain.tenant().colleague().id(), "11111111-2222-3333-4444-555555555555");
                            scenario.changeMatch("\\n    userPrincipalName: \"alex@contoso.com\"", "");
                        },
                        "people.colleague.id",
                        "nobody in the directory has this id; correct it, or take the person out"),
                broken(
                        "an id of nobody beside a sign-in name of somebody",
                        scenario -> scenario.change(
                                plain.tenant().colleague().id(), "11111111-2222-3333-4444-555555555555"),
                        "people.colleague.id",
                        "nobody in the directory has this id; alex@contoso.com has "
                                + plain.tenant().colleague().id() + ": write that"),
                broken(
                        "a sign-in name of nobody",
                        scenario -> scenario.change("alex@contoso.com", "allex@contoso.com"),
                        "people.colleague.userPrincipalName",
                        "nobody in the directory has this sign-in name; the person with the id has"
                                + " alex@contoso.com: write that"),
                broken(
                        "id and sign-in name of two people",
                        scenario -> scenario.change("alex@contoso.com", "diego@contoso.com"),
                        "people.colleague.userPrincipalName",
                        "are of two people: the name has the id " + SOMEBODY + ", the id is of"
                                + " alex@contoso.com; correct one of them"),
                broken(
                        "a partner of the own tenant",
                        scenario -> scenario.change(
                                plain.tenant().partner().tenantId().orElseThrow(),
                                plain.tenant().tenantId()),
                        "people.partner.tenantId",
                        "this is the own tenant (the one of the tokens), so the partner is no partner; name a person of"
                                + " another tenant"),
                broken(
                        "a partner with an id of the own directory",
                        scenario -> scenario.change(plain.tenant().partner().id(), SOMEBODY),
                        "people.partner.id",
                        "the own directory has this id (diego@contoso.com); write the id that the partner has in "
                                + "their own tenant"),
                broken(
                        "an initiator who is somebody else",
                        scenario -> {
                            scenario.change(plain.tenant().initiator().id(), SOMEBODY);
                            scenario.change("adele@contoso.com", "diego@contoso.com");
                        },
                        "people.initiator.id",
                        "credentials.default signs in somebody else: adele@contoso.com, id "
                                + plain.tenant().initiator().id()
                                + "; write that person here, or get the initiator's token"),
                broken(
                        "an app that is not in the catalogue",
                        scenario ->
                                scenario.change(plain.tenant().plainAppId(), "11111111-2222-3333-4444-555555555555"),
                        "apps.plain.id",
                        "the app catalogue that credentials.default sees does not have this app; publish it there"),
                broken(
                        "a token file that is missing",
                        scenario -> delete(scenario.beside("higherPrivilege.jwt")),
                        "credentials.higherPrivilege.token.file",
                        "does not exist; write the token into it, or take the credential out"),
                broken(
                        "a token file that is empty",
                        scenario -> scenario.token("reader", "\n"),
                        "credentials.reader.token.file",
                        "is empty; put the token there, or take the credential out of the target file"),
                broken(
                        "a variable that is not set",
                        scenario ->
                                scenario.changeMatch("file: \"[^\"]*default.jwt\"", "env: NOBODY_SETS_THIS_VARIABLE"),
                        "credentials.default.token.env",
                        "the environment variable NOBODY_SETS_THIS_VARIABLE is not set; set it to the token"),
                broken(
                        "an expired token",
                        scenario -> scenario.token("default", plain.tenant().token(SimulatedTokenKind.EXPIRED)),
                        "credentials.default.token.file",
                        "the token there expired at "),
                broken(
                        "an expired token that is good",
                        scenario -> scenario.token("expired", plain.tenant().token(SimulatedTokenKind.DEFAULT)),
                        "credentials.expired",
                        "is no expired token: it is good until "),
                broken(
                        "a token for something else",
                        scenario -> scenario.token(
                                "leastPrivilege",
                                DoctorScenario.forged(
                                        "{\"aud\": \"https://vault.azure.net\", \"scp\": \"Chat.Create\"}")),
                        "credentials.leastPrivilege",
                        "the target refuses this token (401, \"Access token validation failure. Invalid signature.\");"
                                + " the token is for https://vault.azure.net, not for http://127.0.0.1:"),
                broken(
                        "tokens of another start of the mock",
                        DoctorFaultsTest::tokensOfAnotherMock,
                        "credentials",
                        "the target refuses the token of every credential (401, \"Access token validation failure. "
                                + "Invalid"
                                + " signature.\"); get fresh ones, for this target"),
                broken(
                        "an application's token given as delegated",
                        scenario -> scenario.token("default", plain.tenant().token(SimulatedTokenKind.APPLICATION)),
                        "credentials.default.kind",
                        "the target file says delegated, but the token speaks for an application by itself (by its"
                                + " claims); get a token of the kind that is written here"),
                broken(
                        "a missing scope",
                        scenario -> scenario.token("default", plain.tenant().token(SimulatedTokenKind.READER)),
                        "credentials.default",
                        "lacks Chat.Create, or a wider one, for creating chats (by its claims); grant it"),
                broken(
                        "a missing role",
                        scenario -> scenario.token(
                                "application", plain.tenant().token(SimulatedTokenKind.APPLICATION_WITHOUT_PERMISSION)),
                        "credentials.application",
                        "lacks Chat.Create, or a wider one, for creating chats (by its claims); grant it"),
                broken(
                        "a reader who may not read",
                        scenario ->
                                scenario.token("reader", plain.tenant().token(SimulatedTokenKind.WITHOUT_PERMISSION)),
                        "credentials.reader",
                        "lacks Chat.ReadBasic, TeamsAppInstallation.ReadForChat, or a wider one, for reading "
                                + "members back,"
                                + " reading chats back, following operations, reading the apps of chats (by its "
                                + "claims); grant it"),
                broken(
                        "a cleaner who may not delete",
                        scenario -> scenario.token("cleaner", plain.tenant().token(SimulatedTokenKind.DEFAULT)),
                        "credentials.cleaner",
                        "lacks Chat.ManageDeletion.All, or a wider one, for deleting chats (by its claims); grant it"),
                broken(
                        "least privilege with too much",
                        scenario -> scenario.token(
                                "leastPrivilege",
                                plain.tenant()
                                        .tokenOf(
                                                plain.tenant().initiator().id(),
                                                Set.of("Chat.Create", "Chat.ReadWrite"))),
                        "credentials.leastPrivilege",
                        "holds Chat.ReadWrite (by its claims), so its rule would prove nothing; get one without it"),
                broken(
                        "least privilege with too little",
                        scenario -> scenario.token(
                                "leastPrivilege", plain.tenant().token(SimulatedTokenKind.WITHOUT_PERMISSION)),
                        "credentials.leastPrivilege",
                        "lacks Chat.Create (by its claims), and its rule is about a token with just that; get one "
                                + "with it"),
                broken(
                        "higher privilege that is the least",
                        scenario -> scenario.token(
                                "higherPrivilege", plain.tenant().token(SimulatedTokenKind.LEAST_PRIVILEGE)),
                        "credentials.higherPrivilege",
                        "lacks Chat.ReadWrite (by its claims), and its rule is about a token with just that; get "
                                + "one with"
                                + " it, and without Chat.Create"),
                broken(
                        "a permission where there should be none",
                        scenario -> scenario.token(
                                "withoutPermission", plain.tenant().token(SimulatedTokenKind.LEAST_PRIVILEGE)),
                        "credentials.withoutPermission",
                        "holds Chat.Create (by its claims), so its rule would prove nothing; get one without it"),
                broken(
                        "a work account as a personal one",
                        scenario -> scenario.token("personal", plain.tenant().token(SimulatedTokenKind.DEFAULT)),
                        "credentials.personal",
                        "is the token of a work or school account, of tenant "
                                + plain.tenant().tenantId()),
                broken(
                        "a personal account as the initiator",
                        scenario -> scenario.token("default", plain.tenant().token(SimulatedTokenKind.PERSONAL)),
                        "credentials.default",
                        "is the token of a personal Microsoft account (by its claims), which may create no chats"),
                broken(
                        "somebody else's token among the initiator's",
                        scenario ->
                                scenario.token("higherPrivilege", plain.tenant().tokenOf(SOMEBODY)),
                        "credentials.higherPrivilege",
                        "lacks Chat.ReadWrite (by its claims), and its rule is about a token with just that"),
                broken(
                        "the wrong cloud",
                        scenario -> {
                            scenario.replace(SMALL.formatted("cloud: global"));
                            scenario.token(
                                    "default",
                                    DoctorScenario.forged(
                                            "{\"aud\": \"https://graph.microsoft.us\", \"scp\": \"Chat.Create\"}"));
                        },
                        "credentials.default",
                        "the token is for https://graph.microsoft.us, not for https://graph.microsoft.com (by its "
                                + "claims);"
                                + " write cloud: usgov-l4, or get a token of this one"),
                broken(
                        "a token of no Graph in a cloud",
                        scenario -> {
                            scenario.replace(SMALL.formatted("cloud: china"));
                            scenario.token(
                                    "default",
                                    DoctorScenario.forged("{\"aud\": \"api://other\", \"scp\": \"Chat.Create\"}"));
                        },
                        "credentials.default",
                        "the token is for api://other, not for https://microsoftgraph.chinacloudapi.cn (by its "
                                + "claims); ask for"
                                + " one with the scope https://microsoftgraph.chinacloudapi.cn/.default"),
                broken(
                        "a host where nobody listens",
                        scenario -> scenario.changeMatch("http://127.0.0.1:\\d+", "http://127.0.0.1:1"),
                        "serviceRoot",
                        "http://127.0.0.1:1 cannot be reached: the connection was refused; start it, or correct "
                                + "serviceRoot, the network"
                                + " or the proxy"),
                broken(
                        "a host that nobody knows",
                        scenario -> scenario.changeMatch("http://127.0.0.1:\\d+", "https://graph.contoso.invalid"),
                        "serviceRoot",
                        "https://graph.contoso.invalid cannot be reached: the host is unknown; start it, or correct "
                                + "serviceRoot"),
                broken(
                        "cleaning without a cleaner",
                        scenario -> {
                            scenario.changeMatch("  cleaner:\n.*?people:", "people:");
                            scenario.change("apiVersion", "writes: clean\napiVersion");
                        },
                        "writes",
                        "clean needs credentials.cleaner, a token with Chat.ManageDeletion.All; add it, or write "
                                + "ledger"),
                secure(
                        "a bad certificate file",
                        scenario -> DoctorScenario.write(scenario.beside("ca.pem"), "no certificate"),
                        "caCertificate",
                        "holds no PEM certificate; it must have a line -----BEGIN CERTIFICATE-----"),
                secure(
                        "a certificate that nobody vouches for",
                        scenario -> scenario.changeMatch("caCertificate: [^\n]*\n", ""),
                        "serviceRoot",
                        "cannot be reached: its TLS certificate is not trusted, or not made for this host; if it is "
                                + "from a certificate"
                                + " authority of your company or mock, name that one's certificate under "
                                + "caCertificate in the target file"),
                secure(
                        "an authority where nobody listens",
                        scenario -> scenario.changeMatch("authority: \"[^\"]*\"", "authority: https://localhost:1"),
                        "authority",
                        "the authority https://localhost:1 refused the connection; check cloud or authority, the "
                                + "network and HTTPS_PROXY"),
                secure(
                        "a secret that is no good",
                        scenario -> DoctorScenario.write(scenario.beside("application.secret"), "canary~8Q2kf-Wz71"),
                        "credentials.application.clientSecret.secret",
                        "does not take this secret;"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_broken_configuration_is_one_fault(
            String what, boolean tls, Consumer<DoctorScenario> illness, String key, String sentence) {
        DoctorScenario scenario = new DoctorScenario(tls ? withTls : plain, folder);
        illness.accept(scenario);

        DoctorScenario.Diagnosis diagnosis = scenario.examine();

        assertThat(diagnosis.faults()).as(diagnosis.out()).hasSize(1);
        assertThat(diagnosis.faults().get(0))
                .matches("\\Q" + scenario.file() + "\\E:\\d+:\\d+: \\Q" + key + "\\E: .*")
                .contains(sentence);
        assertThat(diagnosis.exitCode()).isEqualTo(3);
        assertThat(diagnosis.out()).endsWith("Mend the fault, then ask the doctor again.\n");
    }

    @Test
    void a_file_that_is_not_there_is_one_fault() throws IOException {
        DoctorScenario scenario = new DoctorScenario(plain, folder);
        Files.delete(scenario.file());

        assertThat(scenario.examine().faults())
                .containsExactly("the target file " + scenario.file()
                        + " does not exist; give the path of a YAML file to --target");
    }

    @Test
    void a_place_that_takes_no_results_is_one_fault() {
        DoctorScenario scenario = new DoctorScenario(plain, folder);
        Path inTheWay = scenario.file().resolve("results");

        DoctorScenario.Diagnosis diagnosis = scenario.examineFor(inTheWay);

        assertThat(diagnosis.exitCode()).isEqualTo(3);
        assertThat(diagnosis.faults())
                .containsExactly("--out " + inTheWay + ": " + scenario.file()
                        + " is a file; name another folder for the results");
    }

    @Test
    void a_redirect_is_not_followed_and_is_one_fault() {
        try (RawServer server = RawServer.answering(RawServer.answer(
                "302 Found", List.of("Location: " + plain.serviceRoot() + "/v1.0/organization"), ""))) {
            DoctorScenario scenario = new DoctorScenario(plain, folder);
            scenario.change(plain.serviceRoot().toString(), server.root().toString());

            DoctorScenario.Diagnosis diagnosis = scenario.examine();

            assertThat(diagnosis.faults())
                    .singleElement()
                    .asString()
                    .contains(":3:1: serviceRoot: " + server.root()
                            + " answers with a redirect (302), which is not followed; write scheme, host, port and"
                            + " path of the service itself");
            assertThat(server.requests()).singleElement().asString().doesNotContainIgnoringCase("Authorization");
            assertThat(scenario.received()).isEmpty();
        }
    }

    @Test
    void a_target_that_never_answers_is_one_fault_and_is_asked_once() {
        try (RawServer server = RawServer.answering(RawServer.SAYS_NOTHING)) {
            DoctorScenario scenario = new DoctorScenario(plain, folder);
            scenario.change(plain.serviceRoot().toString(), server.root().toString());
            scenario.change("apiVersion", "pacing: {requestTimeoutSeconds: 0.2}\napiVersion");

            DoctorScenario.Diagnosis diagnosis = scenario.examine();

            assertThat(diagnosis.faults())
                    .singleElement()
                    .asString()
                    .endsWith(": serviceRoot: " + server.root() + " cannot be reached: no answer within the"
                            + " time allowed; start it, or correct serviceRoot, the network or the proxy");
            assertThat(diagnosis.notChecked())
                    .singleElement()
                    .asString()
                    .endsWith(": credentials: whether the target takes their tokens, and people"
                            + " and apps: it gave no answer to go by");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_target_that_may_not_be_written_on_is_fine_but_warned_of() {
        DoctorScenario scenario = new DoctorScenario(plain, folder);
        scenario.change("apiVersion", "writes: none\napiVersion");

        DoctorScenario.Diagnosis diagnosis = scenario.examine();

        assertThat(diagnosis.exitCode()).isZero();
        assertThat(diagnosis.warnings())
                .anyMatch(line ->
                        line.endsWith(":4:1: writes: nothing may be written here, so every rule will be not-run; set"
                                + " writes: ledger, or give --writes ledger"));
    }

    private static void tokensOfAnotherMock(DoctorScenario scenario) {
        try (GraphSimulator other = GraphSimulator.start(SimulatorOptions.defaults())) {
            SimulatorTargetMapping.tokens()
                    .forEach((key, kind) -> scenario.token(key, other.tenant().token(kind)));
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Arguments broken(String what, Consumer<DoctorScenario> illness, String key, String sentence) {
        return Arguments.of(what, false, illness, key, sentence);
    }

    private static Arguments secure(String what, Consumer<DoctorScenario> illness, String key, String sentence) {
        return Arguments.of(what, true, illness, key, sentence);
    }
}
