package dev.graphconform.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.doctor.Doctor.RunNeeds;
import dev.graphconform.doctor.DoctorFinding.DoctorSeverity;
import dev.graphconform.http.RawServer;
import dev.graphconform.target.Environment;
import dev.graphconform.target.TargetFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings on tokens that expire during the planned run. */
class ExpiryTest {
    private static final Instant END =
            Instant.now().plus(Duration.ofMinutes(10)).plusSeconds(20);

    @TempDir
    Path folder;

    @Test
    void a_token_that_lasts_longer_than_the_run_is_good() throws IOException {
        assertThat(findings("token: {env: T}", Duration.ofMinutes(9)))
                .noneMatch(finding -> finding.sentence().contains("expires"));
    }

    @Test
    void a_variable_that_ends_during_the_run_is_a_fault() throws IOException {
        assertThat(findings("token: {env: T}", Duration.ofMinutes(25)))
                .filteredOn(finding -> finding.severity() == DoctorSeverity.FAULT)
                .singleElement()
                .satisfies(fault -> assertThat(fault.line())
                        .startsWith(folder.resolve("tenant.yaml") + ":4:3: credentials.default: the token expires at ")
                        .contains(", in 10 min (by its claims), and the run takes about 25 min; get a fresh one right "
                                + "before the run, or let the kit renew"
                                + " it: token.command, deviceCode or another way"));
    }

    @Test
    void a_file_that_ends_during_the_run_must_be_kept_fresh() throws IOException {
        assertThat(findings("token: {file: t.jwt}", Duration.ofHours(3)))
                .filteredOn(finding -> finding.severity() == DoctorSeverity.WARNING
                        && finding.place().contains("credentials.default"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.sentence())
                        .endsWith(" (by its claims), and the run takes about 3 h; something must keep the "
                                + "file fresh meanwhile"));
    }

    @Test
    void what_the_kit_renews_may_end_at_any_time() throws IOException {
        assertThat(findings("token: {command: [cat, t.jwt]}", Duration.ofHours(3)))
                .noneMatch(finding -> finding.sentence().contains("expires"));
    }

    private List<DoctorFinding> findings(String tokenSource, Duration duration) throws IOException {
        String token = token();
        Files.writeString(folder.resolve("t.jwt"), token);
        try (RawServer server = RawServer.answering(RawServer.answer("404 Not Found", List.of(), "{}"))) {
            Path file = Files.writeString(folder.resolve("tenant.yaml"), """
                    name: tenant
                    serviceRoot: %s
                    credentials:
                      default: {kind: delegated, %s}
                    people: {initiator: {id: a}}
                    """.formatted(server.root(), tokenSource));
            return new Doctor(
                            TargetFile.read(file, Environment.of(Map.of("T", token))),
                            new RunNeeds(duration, true, false, true))
                    .examine(folder);
        }
    }

    private static String token() {
        String claims =
                "{\"scp\": \"Chat.Create Chat.ReadBasic\", \"oid\": \"a\", \"exp\": " + END.getEpochSecond() + "}";
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".x";
    }
}
