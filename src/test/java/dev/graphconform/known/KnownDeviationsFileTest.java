package dev.graphconform.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.verdict.KnownDeviation;
import dev.graphconform.verdict.KnownDeviation.Fails;
import dev.graphconform.verdict.KnownDeviation.NotRun;
import dev.graphconform.verdict.KnownDeviations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KnownDeviationsFileTest {
    private static final String GOOD = """
            known:
              - rule: topic-returned
                scenario: A topic with double quotes comes back unchanged
                target: contoso
                fails: {check: topic-unchanged, where: /topic, actual: '&quot;'}
                reason: The vendor mends it in March
                owner: Ada
                link: https://tracker.example/1
                expires: 2027-03-31
              - example: create_chat_oneOnOne_e1
                notRun: people.guest
                reason: No guest in this tenant
                owner: Bob
                link: https://tracker.example/2
                expires: 2027-03-31
            expectedToRun: [chat-created]
            """;

    @TempDir
    Path folder;

    @Test
    void all_entries_of_a_file_are_read() throws IOException {
        KnownDeviations known = read(GOOD);

        assertThat(known.expectedToRun()).containsExactly("chat-created");
        KnownDeviation first = known.entries().get(0);
        assertThat(first.subject()).isEqualTo("topic-returned");
        assertThat(first.scenario()).hasValue("A topic with double quotes comes back unchanged");
        assertThat(first.target()).hasValue("contoso");
        assertThat(first.expected()).isEqualTo(new Fails("topic-unchanged", "/topic", "&quot;"));
        assertThat(first.listing().owner()).isEqualTo("Ada");
        assertThat(first.listing().expires()).hasValue(LocalDate.of(2027, 3, 31));
        assertThat(first.place()).endsWith("known.yaml:2:5");
        assertThat(known.entries().get(1).expected()).isEqualTo(new NotRun("people.guest"));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                change(
                        "an unknown key",
                        "owner: Ada",
                        "ownr: Ada",
                        "7:5: known.0.ownr: unknown key; did you mean \"owner\"?"),
                change(
                        "an unknown rule",
                        "rule: topic-returned",
                        "rule: topic-retrned",
                        "2:11: known.0.rule: there is no rule \"topic-retrned\" that is tested; \"conform list "
                                + "rules\" names them all."
                                + " Did you mean \"topic-returned\"?"),
                change(
                        "an unknown example",
                        "create_chat_oneOnOne_e1",
                        "create_chat_oneOnOne_e9",
                        "10:14: known.1.example: there is no example \"create_chat_oneOnOne_e9\" that is tested; "
                                + "\"conform list rules\" names"
                                + " them all. Did you mean \"create_chat_oneOnOne_e1\"?"),
                change(
                        "an owner left empty",
                        "owner: Ada",
                        "owner: ''",
                        "7:12: known.0.owner: this value is not allowed: who looks after it"),
                change(
                        "a reason left empty",
                        "reason: The vendor mends it in March",
                        "reason:",
                        "6:12: known.0.reason: this value is not allowed: why this is accepted, in a "
                                + "person's words"),
                change(
                        "no expiry",
                        "    expires: 2027-03-31\n  - example",
                        "  - example",
                        "2:5: known.0: expires or accepted is missing; write one of the two"),
                change(
                        "an end of what is accepted for good",
                        "expires: 2027-03-31\n  - example",
                        "expires: 2027-03-31\n    accepted: true\n  - example",
                        "10:5: known.0.accepted: expires or accepted: write one of the two, not both"),
                change(
                        "accepted, but not",
                        "expires: 2027-03-31\n  - example",
                        "accepted: false\n  - example",
                        "9:15: known.0.accepted: \"false\": this word is not known here; write true"),
                change(
                        "the form of earlier kits, without what is there",
                        ", actual: '&quot;'",
                        "",
                        "5:5: known.0.fails.actual: this key is missing; write it: what is there, as run.json has it, "
                                + "all of it; '*' for any text in it, '*' alone for whatever is there"),
                change(
                        "the form of earlier kits, without a scenario",
                        "    scenario: A topic with double quotes comes back unchanged\n",
                        "",
                        "2:5: known.0: scenario or scenarios is missing: which fail so? Write their names, as run.json "
                                + "has them, or \"scenarios: all\" if each of the rule does; \"conform known RUN\" "
                                + "proposes the entry anew"),
                change(
                        "one entry for the failures of many rules",
                        "rule: topic-returned",
                        "rules: [topic-returned, chat-created]",
                        "2:12: known.0.rules: what fails is listed rule by rule; write rule, with fails and its "
                                + "scenarios"),
                change(
                        "an unknown one of many rules",
                        "example: create_chat_oneOnOne_e1",
                        "rules: [chat-body, chat-bdy]",
                        "10:24: known.1.rules.1: there is no rule or example \"chat-bdy\" that is tested; \"conform "
                                + "list rules\" names them all. Did you mean \"chat-body\"?"),
                change(
                        "a date in words",
                        "expires: 2027-03-31\n  - example",
                        "expires: next spring\n  - example",
                        "9:14: known.0.expires: \"next spring\": this value is not allowed: the last day on which "
                                + "it is accepted, for instance"
                                + " 2027-06-30"),
                change(
                        "a day that never comes",
                        "expires: 2027-03-31\n  - example",
                        "expires: 2027-02-30\n  - example",
                        "9:14: known.0.expires: \"2027-02-30\" is no day of the calendar; write year, month and "
                                + "day, for instance 2027-06-30"),
                change(
                        "a link that is none",
                        "link: https://tracker.example/1",
                        "link: ticket 1",
                        "8:11: known.0.link: \"ticket 1\": this value is not allowed: where it is tracked, starting "
                                + "with https:// or http://"),
                change(
                        "a link that no browser takes",
                        "https://tracker.example/1",
                        "https://tracker.example/%zz",
                        "8:11: known.0.link: this is no URL; write it as the browser shows it, for instance "
                                + "https://tracker.example/1234"),
                change(
                        "rule and example",
                        "rule: topic-returned",
                        "rule: topic-returned\n    example: create_chat_oneOnOne_e1",
                        "3:5: known.0.example: rule or example: write one of them, not both"),
                change(
                        "neither way",
                        "    notRun: people.guest\n",
                        "",
                        "10:5: known.1: fails, notRun, inconclusive or broken is missing; write one of them"),
                change(
                        "a scenario of what cannot run",
                        "notRun: people.guest",
                        "notRun: people.guest\n    scenario: x",
                        "12:15: known.1.scenario: what cannot be tested is listed as a whole; take the scenario out"),
                change(
                        "no check",
                        "check: topic-unchanged, ",
                        "",
                        "5:5: known.0.fails.check: this key is missing; write it: the check that decides, as "
                                + "run.json has it"),
                change(
                        "an unknown word to run",
                        "[chat-created]",
                        "[chat-craeted]",
                        "16:17: expectedToRun.0: there is no rule or example \"chat-craeted\" that is tested; "
                                + "\"conform list rules\" names them"
                                + " all. Did you mean \"chat-created\"?"),
                Arguments.of(
                        "an empty file",
                        "",
                        "1:1: the known-deviations file is empty; it needs at least known or expectedToRun"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void an_error_is_reported_with_place_key_and_remedy(String what, String text, String expected) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(KnownFileException.class)
                .hasMessage(folder.resolve("known.yaml") + ":" + expected);
    }

    @Test
    void a_duplicate_entry_is_reported_with_both_places() {
        String entry = GOOD.substring(GOOD.indexOf("  - example"), GOOD.indexOf("expectedToRun"));

        assertThatThrownBy(() -> read(GOOD.replace("expectedToRun", entry + "expectedToRun")))
                .hasMessageEndingWith(":16:5: known.2: the entry at 10:5 says the same; keep one of the two");
    }

    @Test
    void one_entry_stands_for_many_rules_and_has_no_end_where_people_disagree() throws IOException {
        KnownDeviations known = read("""
                known:
                  - rules: [guest-has-guest-role, create_chat_group_with_guest_user]
                    notRun: people.guest
                    reason: No guest in this tenant
                    owner: Bob
                    link: https://tracker.example/2
                    accepted: true
                  - rule: chat-created
                    scenarios: [one, two]
                    fails: {check: status-created, where: the status, actual: '200'}
                    reason: Not yet
                    owner: Bob
                    link: https://tracker.example/3
                    expires: 2027-03-31
                  - rule: chat-body
                    scenarios: all
                    fails: {check: schema, where: '*', actual: '*'}
                    reason: Not yet
                    owner: Bob
                    link: https://tracker.example/3
                    expires: 2027-03-31
                """);

        assertThat(known.entries())
                .extracting(entry -> entry.subject() + " " + entry.scenario().orElse("each"))
                .containsExactly(
                        "guest-has-guest-role each",
                        "create_chat_group_with_guest_user each",
                        "chat-created one",
                        "chat-created two",
                        "chat-body each");
        assertThat(known.entries().get(1).place()).endsWith("known.yaml:2:5");
        assertThat(known.entries().get(1).listing().expires()).isEmpty();
    }

    @Test
    void a_rule_that_two_entries_name_is_reported_with_both_places() {
        String entry = GOOD.substring(GOOD.indexOf("  - example"), GOOD.indexOf("expectedToRun"))
                .replace("example: create_chat_oneOnOne_e1", "rules: [chat-body, create_chat_oneOnOne_e1]");

        assertThatThrownBy(() -> read(GOOD.replace("expectedToRun", entry + "expectedToRun")))
                .hasMessageEndingWith(":16:5: known.2: the entry at 10:5 says the same of create_chat_oneOnOne_e1; "
                        + "keep one of the two");
    }

    @Test
    void a_missing_file_is_reported() {
        assertThatThrownBy(() -> KnownDeviationsFile.read(folder.resolve("none.yaml"), Catalogue.bundled()))
                .hasMessage("the known-deviations file " + folder.resolve("none.yaml")
                        + " does not exist; give the path of a YAML file to --known");
    }

    private KnownDeviations read(String text) throws IOException {
        return KnownDeviationsFile.read(Files.writeString(folder.resolve("known.yaml"), text), Catalogue.bundled());
    }

    private static Arguments change(String what, String from, String to, String expected) {
        assertThat(GOOD).contains(from);
        return Arguments.of(what, GOOD.replace(from, to), expected);
    }
}
