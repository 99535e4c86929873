package dev.graphconform.judgement;

import static dev.graphconform.judgement.RecordedAnswer.ADELE;
import static dev.graphconform.judgement.RecordedAnswer.ALEX;
import static dev.graphconform.judgement.RecordedAnswer.LYNNE;
import static dev.graphconform.judgement.RecordedAnswer.THREAD;
import static dev.graphconform.judgement.RecordedAnswer.group;
import static dev.graphconform.judgement.RecordedAnswer.read;
import static dev.graphconform.judgement.RecordedAnswer.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.target.Environment;
import dev.graphconform.target.Target;
import dev.graphconform.target.TargetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be told only where a target file says who is who. */
class KnownPeopleTest {
    private static final String AS_OWNER = request("group", "", ADELE, ALEX, LYNNE);
    private static final String AS_GUEST = AS_OWNER.replaceFirst("(?s)(.*)\"owner\"", "$1\"guest\"");

    @TempDir
    Path folder;

    @Test
    void a_guest_has_the_role_guest() throws IOException {
        assertThat(judged(group(1, "").asking(AS_OWNER), members(2, LYNNE, "owner"))
                        .failures())
                .containsExactly("guest-has-guest-role by person-not-added: expected a refusal, or members without the"
                        + " guest, was accepted, and the guest is a member");
        assertThat(judged(group(1, "").asking(AS_OWNER), members(2, "c0ffee11-5d2a-4b7c-9e31-7f1a2b3c4d5e", "owner"))
                        .failures())
                .isEmpty();
        assertThat(judged(group(1, "").asking(AS_OWNER)).asked()).doesNotContain("guest-has-guest-role");
        assertThat(judged(group(1, "").asking(AS_GUEST)).asked()).contains("guest-has-guest-role");
    }

    @Test
    void without_a_target_file_nobody_is_a_guest() {
        assertThat(Judged.of(group(1, "").asking(AS_OWNER), members(2, LYNNE, "owner"))
                        .asked())
                .doesNotContain("guest-has-guest-role")
                .contains("chat-created");
    }

    private Judged judged(RecordedAnswer... answers) throws IOException {
        Path file = Files.writeString(folder.resolve("target.yaml"), """
                name: recorded
                cloud: global
                credentials:
                  default: {kind: delegated, token: {env: GRAPH_TOKEN}}
                people:
                  initiator: {id: %s}
                  colleague: {id: %s}
                  guest: {id: %s}
                """.formatted(ADELE, ALEX, LYNNE));
        Target target = TargetFile.read(file, Environment.ofProcess());
        return Judged.of(
                Optional.of(target),
                Stream.of(answers).map(RecordedAnswer::done).toList());
    }

    private static RecordedAnswer members(int number, String third, String role) {
        return read(number, "/chats/" + THREAD + "/members", """
                        {"value": [{"userId": "%s", "roles": ["owner"]}, {"userId": "%s", "roles": ["owner"]},
                                   {"userId": "%s", "roles": ["%s"]}]}""".formatted(ADELE, ALEX, third, role));
    }
}
