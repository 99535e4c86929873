package dev.graphconform.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken file gives exactly one line, with place, key and remedy. */
class BrokenTargetFilesTest {
    private static final String GOOD = """
            name: contoso-test
            cloud: global
            credentials:
              default: {kind: delegated, token: {env: GRAPH_TOKEN}}
            people:
              initiator: {id: 8b081ef6}
            """;

    @TempDir
    Path folder;

    static Stream<Arguments> broken() {
        return Stream.of(
                change(
                        "an unknown key near a known one",
                        "cloud: global",
                        "cloud: global\npacng: {}",
                        "3:1: pacng: unknown key; did you mean \"pacing\"?"),
                change(
                        "a required key misspelt",
                        "people:",
                        "peple:",
                        "5:1: peple: unknown key; did you mean \"people\"?"),
                change(
                        "a misspelt choice",
                        "cloud: global",
                        "clod: global",
                        "2:1: clod: unknown key; did you mean \"cloud\"?"),
                change(
                        "an unknown key near nothing",
                        "cloud: global",
                        "cloud: global\nweather: fine",
                        "3:1: weather: unknown key; the keys known here are name, cloud, serviceRoot, bindRoot, "
                                + "authority, caCertificate,"
                                + " apiVersion, writes, reads, credentials, people, parameters, answers, apps, pacing"),
                change(
                        "a key of a part in another letter case",
                        "initiator: {",
                        "Initiator: {",
                        "6:3: people.Initiator: unknown key; did you mean \"initiator\"?"),
                change(
                        "a key twice",
                        "cloud: global",
                        "cloud: global\ncloud: china",
                        "3:6: cloud: this key stands here a second time; keep one of the two"),
                change(
                        "tab instead of spaces",
                        "  default:",
                        "\tdefault:",
                        "4:1: this is not YAML: a tab stands here; indent with spaces"),
                change(
                        "an open quote before other quotes",
                        "name: contoso-test",
                        "name: \"contoso-test\ncloud: \"global\"",
                        "1:7: this is not YAML: the quote \" opens here and is not closed on its line; close it"),
                change(
                        "an open quote at the end",
                        "{id: 8b081ef6}",
                        "{id: '8b081ef6}",
                        "6:19: this is not YAML: the quote ' opens here and is not closed on its line; close it"),
                change(
                        "a line too far to the left",
                        "  default:",
                        "  default: {kind: delegated, token: {env: T}}\n leastPrivilege:",
                        "5:2: this is not YAML: this line is indented by 1, those above it by 0 and 2; keys that "
                                + "belong together begin in the same column"),
                change(
                        "a line too far to the right",
                        "cloud: global",
                        " cloud: global",
                        "2:2: this is not YAML: this line is indented by 1, the line above it by 0; keys that belong "
                                + "together begin in the same column"),
                change(
                        "an open bracket",
                        "{id: 8b081ef6}",
                        "{id: 8b081ef6",
                        "6:14: this is not YAML: the bracket { opens here and is not closed; close it"),
                change(
                        "two documents",
                        "name:",
                        "---\nname: x\n---\nname:",
                        "4:1: a second document (---) starts here; a target file holds one"),
                change(
                        "an alias",
                        "cloud: global",
                        "cloud: &c global\nwrites: *c",
                        "3:9: aliases (*name) are not supported in target files; write the value out"),
                whole(
                        "an empty file",
                        "",
                        "1:1: the target file is empty; it needs at least name, cloud or serviceRoot, credentials "
                                + "and people"),
                whole(
                        "comments only",
                        "# nothing yet\n",
                        "1:1: the target file is empty; it needs at least name, cloud or serviceRoot, credentials "
                                + "and people"),
                whole(
                        "a list",
                        "- name: x\n",
                        "1:1: a target file is a list of keys with values, such as name: contoso-test"),
                whole(
                        "plain words",
                        "hello\n",
                        "1:1: a target file is a list of keys with values, such as name: contoso-test"),
                change(
                        "no name",
                        "name: contoso-test\n",
                        "",
                        "1:1: name: this key is missing; write it: names the target, and the folder of its results: "
                                + "letters, digits, '-',"
                                + " '_' and '.', at most 100"),
                change(
                        "no default credential",
                        "  default:",
                        "  reader:",
                        "3:1: credentials.default: this key is missing; write it: sends every request for which a "
                                + "rule asks for no other;"
                                + " its user is the initiator"),
                change(
                        "no initiator",
                        "  initiator:",
                        "  colleague:",
                        "5:1: people.initiator: this key is missing; write it: the default credential's user"),
                change(
                        "a person without id",
                        "{id: 8b081ef6}",
                        "{userPrincipalName: adele@contoso.com}",
                        "6:3: people.initiator.id: this key is missing; write it: the person's object id, without "
                                + "white space"),
                change(
                        "a partner without tenant",
                        "people:",
                        "people:\n  partner: {id: 77aa}",
                        "6:3: people.partner.tenantId: this key is missing; write it: the id of the partner's own "
                                + "tenant, without white space"),
                change(
                        "neither cloud nor service root",
                        "cloud: global\n",
                        "",
                        "1:1: cloud or serviceRoot is missing; write one of the two"),
                change(
                        "neither variable nor file",
                        "{env: GRAPH_TOKEN}",
                        "{}",
                        "4:30: credentials.default.token: env, file, command or plain is missing; write one "
                                + "of them"),
                change(
                        "a token in place of where it is",
                        "{env: GRAPH_TOKEN}",
                        "GRAPH_TOKEN",
                        "4:37: credentials.default.token: this value is not allowed: the word generated, for a mock "
                                + "that looks at no token: one is made up. Otherwise where the token is, never the "
                                + "token itself: {env: NAME}, {file: PATH} or {command: [PROGRAM, ARGUMENT]}"),
                change(
                        "a number for a token",
                        "{env: GRAPH_TOKEN}",
                        "17",
                        "4:37: credentials.default.token: this must be a list of keys with values, not a number: where "
                                + "the token is: {env: NAME}, {file: PATH} or {command: [PROGRAM, ARGUMENT]}; for a "
                                + "mock also {plain: WORD}, or generated"),
                change(
                        "a made-up token for a tenant",
                        "{env: GRAPH_TOKEN}",
                        "generated",
                        "4:30: credentials.default.token: a token that is made up is for mocks only; write "
                                + "serviceRoot, or get the token by env, file or command"),
                change(
                        "a token that is no secret for a tenant",
                        "{env: GRAPH_TOKEN}",
                        "{plain: test}",
                        "4:38: credentials.default.token.plain: a token that is no secret is for mocks only; write "
                                + "serviceRoot, or get the token by env, file or command"),
                change(
                        "white space in a token that is no secret",
                        "cloud: global\ncredentials:\n  default: {kind: delegated, token: {env: GRAPH_TOKEN}}",
                        "serviceRoot: http://127.0.0.1\ncredentials:\n  default: {kind: delegated, token: "
                                + "{plain: a b}}",
                        "4:45: credentials.default.token.plain: this value is not allowed: a word that a mock "
                                + "compares the token with: no secret, and shown in results. Only beside "
                                + "serviceRoot. ASCII without white space; never a real token"),
                change(
                        "plain http off loopback with one real token among made-up ones",
                        "cloud: global\ncredentials:\n  default: {kind: delegated, token: {env: GRAPH_TOKEN}}",
                        "serviceRoot: http://mock.test\ncredentials:\n  default: {kind: delegated, token: "
                                + "generated}\n  leastPrivilege: {kind: delegated, token: {env: LEAST}}",
                        "2:14: serviceRoot: plain http is allowed on loopback only, since the token would travel in "
                                + "clear; write https://, or, for a mock that looks at no token, token: generated at "
                                + "every credential"),
                change(
                        "variable and file",
                        "{env: GRAPH_TOKEN}",
                        "{env: GRAPH_TOKEN, file: t.jwt}",
                        "4:56: credentials.default.token.file: env or file: write one of them, not both"),
                change(
                        "an unknown cloud",
                        "cloud: global",
                        "cloud: usgov",
                        "2:8: cloud: \"usgov\": this word is not known here; write one of global, usgov-l4, "
                                + "usgov-l5, china."
                                + " Did you mean \"usgov-l4\"?"),
                change(
                        "an unknown version",
                        "cloud: global",
                        "cloud: global\napiVersion: v2.0",
                        "3:13: apiVersion: \"v2.0\": this word is not known here; write one of v1.0, beta. Did you "
                                + "mean \"v1.0\"?"),
                change(
                        "a version that is a number",
                        "cloud: global",
                        "cloud: global\napiVersion: 1.0",
                        "3:13: apiVersion: \"1.0\": this word is not known here; write one of v1.0, beta. Did you "
                                + "mean \"v1.0\"?"),
                change(
                        "an unknown write mode",
                        "cloud: global",
                        "cloud: global\nwrites: all",
                        "3:9: writes: \"all\": this word is not known here; write one of none, ledger, clean"),
                change(
                        "an unknown kind of token",
                        "kind: delegated",
                        "kind: user",
                        "4:19: credentials.default.kind: this word is not known here; write one of delegated, "
                                + "application"),
                change(
                        "an application that is delegated",
                        "people:",
                        "  application: {kind: delegated, token: {env: A}}\npeople:",
                        "5:23: credentials.application.kind: this word is not known here; write application"),
                change(
                        "an invalid name",
                        "name: contoso-test",
                        "name: ../contoso",
                        "1:7: name: \"../contoso\": this value is not allowed: names the target, and the folder of "
                                + "its results: letters,"
                                + " digits, '-', '_' and '.', at most 100"),
                change(
                        "a name of dots",
                        "name: contoso-test",
                        "name: '..'",
                        "1:7: name: \"..\": this value is not allowed: names the target, and the folder of its "
                                + "results: letters,"
                                + " digits, '-', '_' and '.', at most 100"),
                change(
                        "a number for a name",
                        "name: contoso-test",
                        "name: 2026",
                        "1:7: name: this must be text, not a number; put it in quotes"),
                change(
                        "an id that YAML takes for a number",
                        "8b081ef6",
                        "12e45",
                        "6:19: people.initiator.id: this must be text, not a number; put it in quotes"),
                change(
                        "text for people",
                        "people:\n  initiator: {id: 8b081ef6}",
                        "people: adele",
                        "5:9: people: this must be a list of keys with values, not text: who plays which part. "
                                + "initiator is required; each"
                                + " of the others switches on the rules that need it"),
                change(
                        "people left empty",
                        "people:\n  initiator: {id: 8b081ef6}",
                        "people:",
                        "5:8: people: this must be a list of keys with values, not nothing: who plays which part. "
                                + "initiator is required;"
                                + " each of the others switches on the rules that need it"),
                change(
                        "an id with white space",
                        "8b081ef6",
                        "'8b 081'",
                        "6:19: people.initiator.id: \"8b 081\": this value is not allowed: the person's object id, "
                                + "without white space"),
                change(
                        "a sign-in name without at sign",
                        "{id: 8b081ef6}",
                        "{id: 8b081ef6, userPrincipalName: adele}",
                        "6:48: people.initiator.userPrincipalName: \"adele\": this value is not allowed: the "
                                + "person's sign-in name, for"
                                + " instance adele@contoso.com"),
                change(
                        "one person in two parts",
                        "{id: 8b081ef6}",
                        "{id: 8b081ef6}\n  colleague: {id: 8B081EF6}",
                        "7:19: people.colleague.id: people.initiator has the same id; each part needs a person of "
                                + "its own"),
                change(
                        "an app without permissions",
                        "people:",
                        "apps: {consented: {id: a1, permissions: []}}\npeople:",
                        "5:41: apps.consented.permissions: this value is not allowed: the resource-specific "
                                + "permissions to consent to,"
                                + " at least one"),
                change(
                        "a number as text",
                        "people:",
                        "pacing: {operationPollSeconds: soon}\npeople:",
                        "5:32: pacing.operationPollSeconds: this must be a number, not text: seconds, with decimals "
                                + "if needed, more than 0"
                                + " and at most 86400"),
                change(
                        "no speed at all",
                        "people:",
                        "pacing: {requestsPerSecond: 0}\npeople:",
                        "5:29: pacing.requestsPerSecond: \"0\": this value is not allowed: the most requests a "
                                + "second, more than 0 and at"
                                + " most 10000. Default: no limit on loopback, 5 elsewhere, where the published "
                                + "limits for each kind of request"
                                + " are kept too"),
                change(
                        "a negative budget",
                        "people:",
                        "pacing: {operationBudgetSeconds: -1}\npeople:",
                        "5:34: pacing.operationBudgetSeconds: \"-1\": this value is not allowed: seconds, with "
                                + "decimals if needed, more"
                                + " than 0 and at most 86400"),
                change(
                        "an endless budget",
                        "people:",
                        "pacing: {operationBudgetSeconds: 1e300}\npeople:",
                        "5:34: pacing.operationBudgetSeconds: \"1.0E300\": this value is not allowed: seconds, with "
                                + "decimals if needed,"
                                + " more than 0 and at most 86400"),
                root(
                        "no URL",
                        "'not a url'",
                        "this is no URL; write scheme, host and port, for instance http://127.0.0.1:8080"),
                root("no scheme", "graph.contoso.test", "a service root starts with https:// (or http:// on loopback)"),
                root(
                        "another scheme",
                        "ftp://127.0.0.1",
                        "a service root starts with https:// (or http:// on loopback)"),
                root(
                        "plain http off loopback",
                        "http://graph.contoso.test",
                        "plain http is allowed on loopback only, since the token would travel in clear; write "
                                + "https://, or, for a mock that looks at no token, token: generated at every "
                                + "credential"),
                root(
                        "plain http on a name that only looks local",
                        "http://127.0.0.1.contoso.test",
                        "plain http is allowed on loopback only, since the token would travel in clear; write "
                                + "https://, or, for a mock that looks at no token, token: generated at every "
                                + "credential"),
                root(
                        "user and password",
                        "https://me:pw@graph.contoso.test",
                        "user name and password have no place in a URL; credentials go under \"credentials\""),
                root(
                        "a version in the path",
                        "https://graph.contoso.test/v1.0",
                        "a service root has no version; end it before the version, which goes into \"apiVersion\""),
                root(
                        "a version behind a path",
                        "http://127.0.0.1:8080/rest/Microsoft+Graph/Beta/",
                        "a service root has no version; end it before the version, which goes into \"apiVersion\""),
                root(
                        "a path that leads up",
                        "http://127.0.0.1:8080/rest/%2e%2E/graph",
                        "a service root has no \".\" or \"..\" in its path; write where it leads to"),
                root(
                        "a blank in the path",
                        "'http://127.0.0.1:8080/rest/My Graph'",
                        "this is no URL; write a space as %20"),
                change(
                        "a bind root that is no root",
                        "cloud: global",
                        "cloud: global\nbindRoot: mine",
                        "3:11: bindRoot: a bind root is the word own, for the target's own root, or starts with "
                                + "https:// (or http://)"),
                change(
                        "a bind root with the version",
                        "cloud: global",
                        "serviceRoot: http://127.0.0.1:8080\nbindRoot: https://graph.microsoft.com/v1.0/",
                        "3:11: bindRoot: a bind root has no version; end it before the version, v1.0 is added to it"),
                root(
                        "a query",
                        "https://graph.contoso.test?x=1",
                        "a service root has no query and no fragment; end it before them"),
                root(
                        "a fragment",
                        "'https://graph.contoso.test#x'",
                        "a service root has no query and no fragment; end it before them"),
                root("an impossible port", "http://127.0.0.1:70000", "the port must be between 1 and 65535"),
                root("a colon without a port", "'http://127.0.0.1:'", "the port is missing after the colon"),
                root(
                        "no host",
                        "'http://:8080'",
                        "this URL has no valid host; write scheme, host and port, for instance http://127.0.0.1:8080"),
                change(
                        "no way to a token",
                        ", token: {env: GRAPH_TOKEN}",
                        "",
                        "4:3: credentials.default: token, clientSecret, certificate, federatedToken, deviceCode or "
                                + "azureCli is missing; write one"
                                + " of them"),
                change(
                        "two ways to a token",
                        "token: {env: GRAPH_TOKEN}",
                        "token: {env: GRAPH_TOKEN}, azureCli: {}",
                        "4:57: credentials.default.azureCli: token or azureCli: write one of them, not both"),
                change(
                        "a way misspelt",
                        "token: {env: GRAPH_TOKEN}",
                        "tokn: {env: GRAPH_TOKEN}",
                        "4:30: credentials.default.tokn: unknown key; did you mean \"token\"?"),
                change(
                        "a way in another letter case",
                        "token: {env: GRAPH_TOKEN}",
                        "devicecode: {tenantId: a, clientId: b}",
                        "4:30: credentials.default.devicecode: unknown key; did you mean \"deviceCode\"?"),
                change(
                        "a client secret pasted",
                        "kind: delegated, token: {env: GRAPH_TOKEN}",
                        "kind: application, clientSecret: {tenantId: a, clientId: b, secret: s3cret}",
                        "4:81: credentials.default.clientSecret.secret: this must be a list of keys with values, "
                                + "not text: where the secret"
                                + " is: {env: NAME}, {file: PATH} or {command: [PROGRAM, ARGUMENT]}. Never the "
                                + "secret itself"),
                change(
                        "a secret without a client",
                        "kind: delegated, token: {env: GRAPH_TOKEN}",
                        "kind: application, clientSecret: {tenantId: a, secret: {env: S}}",
                        "4:32: credentials.default.clientSecret.clientId: this key is missing; write it: the "
                                + "application (client) id of the app"
                                + " registration"),
                change(
                        "a person by client secret",
                        "token: {env: GRAPH_TOKEN}",
                        "clientSecret: {tenantId: a, clientId: b, secret: {env: S}}",
                        "4:19: credentials.default.kind: clientSecret gives tokens of kind application only; write "
                                + "application, or get the"
                                + " token another way"),
                change(
                        "an application by device code",
                        "kind: delegated, token: {env: GRAPH_TOKEN}",
                        "kind: application, deviceCode: {tenantId: a, clientId: b}",
                        "4:19: credentials.default.kind: deviceCode gives tokens of kind delegated only; write "
                                + "delegated, or get the token"
                                + " another way"),
                change(
                        "a person's credential by certificate",
                        "people:",
                        "  leastPrivilege: {kind: delegated, certificate: {tenantId: a, clientId: b, file: "
                                + "c.pem}}\npeople:",
                        "5:37: credentials.leastPrivilege.certificate: the token of this credential cannot be got "
                                + "by certificate; write token,"
                                + " deviceCode or azureCli"),
                change(
                        "a fresh token that should be old",
                        "people:",
                        "  expired: {kind: delegated, azureCli: {}}\npeople:",
                        "5:30: credentials.expired.azureCli: the token of this credential cannot be got by "
                                + "azureCli; write token"),
                change(
                        "user name and password",
                        "token: {env: GRAPH_TOKEN}",
                        "password: {env: PW}",
                        "4:30: credentials.default.password: there is no user name and password flow, which "
                                + "Microsoft refuses for accounts with"
                                + " multifactor authentication; get the token another way, for instance deviceCode"),
                change(
                        "a tenant with a path",
                        "token: {env: GRAPH_TOKEN}",
                        "deviceCode: {tenantId: a/b, clientId: c}",
                        "4:53: credentials.default.deviceCode.tenantId: this value is not allowed: the tenant to "
                                + "sign in to: its id, or one of its"
                                + " domains"),
                change(
                        "a command that is one text",
                        "{env: GRAPH_TOKEN}",
                        "{command: az login}",
                        "4:47: credentials.default.token.command: this must be a list, not text: a program and its "
                                + "arguments, one by one, that"
                                + " prints the token and nothing else; it is run again when the token is about to "
                                + "expire, or was refused"),
                change(
                        "a command without a program",
                        "{env: GRAPH_TOKEN}",
                        "{command: []}",
                        "4:47: credentials.default.token.command: this value is not allowed: a program and its "
                                + "arguments, one by one, that prints"
                                + " the token and nothing else; it is run again when the token is about to "
                                + "expire, or was refused"),
                change(
                        "an authority in clear",
                        "cloud: global",
                        "cloud: global\nauthority: http://127.0.0.1:1",
                        "3:12: authority: an authority starts with https://, on loopback too, since secrets are "
                                + "sent to it"),
                change(
                        "an authority with its tenant",
                        "cloud: global",
                        "cloud: global\nauthority: https://login.contoso.test/contoso",
                        "3:12: authority: an authority has no path; end it after host and port, the tenant goes "
                                + "into \"tenantId\""),
                change(
                        "a mock without an authority",
                        "cloud: global\ncredentials:\n  default: {kind: delegated, token: {env: GRAPH_TOKEN}}",
                        "serviceRoot: https://graph.contoso.test\ncredentials:\n  default: {kind: delegated, "
                                + "deviceCode: {tenantId: a, clientId: b}}",
                        "4:30: credentials.default.deviceCode: a target given by serviceRoot has no authority of "
                                + "its own; name who gives its"
                                + " tokens under \"authority\""),
                change(
                        "a tenant that answers with the values of a page",
                        "cloud: global\n",
                        "cloud: global\nanswers: as-printed\n",
                        "3:10: answers: a tenant answers with ids and dates of its own; write own-values"),
                change(
                        "a mock without an authority, in the name of a cloud that has one",
                        "cloud: global\ncredentials:\n  default: {kind: delegated, token: {env: GRAPH_TOKEN}}",
                        "serviceRoot: https://graph.contoso.test\ncloud: global\ncredentials:\n  default: {kind: "
                                + "delegated, deviceCode: {tenantId: a, clientId: b}}",
                        "5:30: credentials.default.deviceCode: a target given by serviceRoot has no authority of "
                                + "its own; name who gives its"
                                + " tokens under \"authority\""),
                change(
                        "a real token for a mock",
                        "cloud: global\ncredentials:\n  default: {kind: delegated, token: {env: GRAPH_TOKEN}}",
                        "serviceRoot: https://graph.contoso.test\ncredentials:\n  default: {kind: delegated, "
                                + "azureCli: {}}",
                        "4:30: credentials.default.azureCli: the Azure CLI gives tokens of Microsoft's clouds, "
                                + "which a mock must not get; write"
                                + " cloud instead of serviceRoot, or get the token another way"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_file_gives_one_line_with_place_and_remedy(String what, String text, String expected)
            throws IOException {
        Path file = Files.writeString(folder.resolve("contoso.yaml"), text);

        assertThatThrownBy(() -> TargetFile.read(file))
                .as(what)
                .isInstanceOf(TargetFileException.class)
                .hasMessage(file + ":" + expected);
    }

    @Test
    void several_faults_are_all_listed_in_the_order_of_the_file() throws IOException {
        Path file = Files.writeString(
                folder.resolve("contoso.yaml"),
                GOOD.replace("cloud: global", "cloud: mars").replace("initiator: {id: 8b081ef6}", "initiator: {}"));

        assertThatThrownBy(() -> TargetFile.read(file))
                .hasMessage(file
                        + ":2:8: cloud: \"mars\": this word is not known here; write one of global, "
                        + "usgov-l4, usgov-l5, china\n"
                        + file
                        + ":6:3: people.initiator.id: this key is missing; write it: the person's object "
                        + "id, without white space");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> TargetFile.read(folder.resolve("none.yaml")))
                .hasMessage("the target file " + folder.resolve("none.yaml")
                        + " does not exist; give the path of a YAML file to --target");
    }

    @Test
    void a_folder_is_no_target_file() {
        assertThatThrownBy(() -> TargetFile.read(folder))
                .hasMessage("the target file " + folder + " is a directory; name the YAML file itself");
    }

    @Test
    void another_encoding_is_named() throws IOException {
        Path file = Files.write(folder.resolve("latin.yaml"), "name: Zürich".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> TargetFile.read(file))
                .hasMessage("the target file " + file + " is not UTF-8 text; save it as UTF-8");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pasted")
    void a_token_pasted_into_the_file_is_never_repeated(String written) throws IOException {
        Path file = Files.writeString(folder.resolve("contoso.yaml"), GOOD.replace("{env: GRAPH_TOKEN}", written));

        assertThatThrownBy(() -> TargetFile.read(file, Environment.of(Map.of()))
                        .defaultCredential()
                        .token()
                        .get())
                .isInstanceOf(TargetFileException.class)
                .hasMessageStartingWith(file + ":4:")
                .hasMessageNotContaining("eyJ0eXAi");
    }

    static Stream<String> pasted() {
        return Stream.of(
                "eyJ0eXAi.b.c",
                "{plain: eyJ0eXAi.b.c}",
                "{env: eyJ0eXAi.b.c}",
                "{env: eyJ0eXAi}",
                "{file: eyJ0eXAi.b.c}",
                "[eyJ0eXAi]",
                "{kind: eyJ0eXAi}");
    }

    private static Arguments change(String what, String from, String to, String expected) {
        assertThat(GOOD).contains(from);
        return Arguments.of(what, GOOD.replace(from, to), expected);
    }

    private static Arguments root(String what, String url, String expected) {
        return change(what, "cloud: global", "serviceRoot: " + url, "2:14: serviceRoot: " + expected);
    }

    private static Arguments whole(String what, String text, String expected) {
        return Arguments.of(what, text, expected);
    }
}
