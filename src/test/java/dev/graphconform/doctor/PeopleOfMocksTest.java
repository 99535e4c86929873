package dev.graphconform.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.doctor.Doctor.RunNeeds;
import dev.graphconform.doctor.DoctorFinding.DoctorSeverity;
import dev.graphconform.http.RawServer;
import dev.graphconform.target.Environment;
import dev.graphconform.target.TargetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doctor says of people on mocks that know none, or show everybody the same one. */
class PeopleOfMocksTest {
    private static final String ADELE = "8b081ef6-4792-4def-b2c9-c363a1bf41d5";
    private static final String NOT_FOUND = RawServer.answer("404 Not Found", List.of(), "{}");

    @TempDir
    Path folder;

    @Test
    void an_id_that_is_no_guid_is_warned_of_at_its_place() throws IOException {
        List<DoctorFinding> findings = findings(ADELE.substring(1), NOT_FOUND);

        assertThat(findings)
                .filteredOn(finding -> finding.severity() == DoctorSeverity.WARNING
                        && finding.line().contains("people."))
                .singleElement()
                .satisfies(warning -> assertThat(warning.line())
                        .isEqualTo(folder.resolve("mock.yaml")
                                + ":5:22: people.initiator.id: is no GUID, as the ids of people are (36 characters"
                                + " with hyphens; here are 35); compare it with the directory's"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ADELE,
                "8B081EF6-4792-4DEF-B2C9-C363A1BF41D5",
                "adele@contoso.com",
                // printed by the page
                "8ba98gf6-7fc2-4eb2-c7f2-aef9f21fd98g"
            })
    void an_id_of_another_form_is_not(String id) throws IOException {
        assertThat(findings(id, NOT_FOUND)).noneMatch(finding -> finding.line().contains("GUID"));
    }

    @Test
    void an_initiator_alone_is_not_blamed_by_a_mock_that_knows_nobody() throws IOException {
        assertThat(findings(ADELE, NOT_FOUND))
                .noneMatch(finding -> finding.severity() == DoctorSeverity.FAULT)
                .anyMatch(finding -> finding.severity() == DoctorSeverity.NOT_CHECKED
                        && finding.line().endsWith("it seems not to serve GET /users/{id}"));
    }

    @Test
    void who_is_shown_without_a_token_too_is_nobody_s_owner() throws IOException {
        String somebody = "{\"id\": \"82fe7758-5bb3-4f0d-a43f-e555fd399c6f\"}";

        assertThat(findings(ADELE, RawServer.answer("200 OK", List.of(), somebody)))
                .noneMatch(finding -> finding.severity() == DoctorSeverity.FAULT)
                .anyMatch(finding -> finding.line()
                        .contains("credentials.default: whether the target takes the token: GET /me is answered the"
                                + " same without a token, which says nothing of it"));
    }

    private List<DoctorFinding> findings(String initiator, String answer) throws IOException {
        try (RawServer server = RawServer.answering(answer)) {
            Path file = Files.writeString(folder.resolve("mock.yaml"), """
                    name: mock
                    serviceRoot: %s
                    credentials:
                      default: {kind: delegated, token: {env: T}}
                    people: {initiator: {id: %s}}
                    """.formatted(server.root(), initiator));
            return new Doctor(
                            TargetFile.read(file, Environment.of(Map.of("T", "Tk7-9Qx2Lm4-Vb8Zr1"))),
                            new RunNeeds(Duration.ofMinutes(1), true, false, true))
                    .examine(folder);
        }
    }
}
