package dev.graphconform.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.request.BodyLocation;
import dev.graphconform.request.BodyMutation;
import io.cucumber.messages.types.PickleStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sweep is derived from the request schema: every place is spoiled in every way, by a row, or by a rule or row that
 * is named here.
 */
class SweepTest {
    private static final int ROWS = 46;
    private static final String PERMISSION = "installedApps[].consentedPermissionSet.resourceSpecificPermissions";

    /** Told by a rule of its own. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("chatType: missing", "chat-type-required"),
            Map.entry("chatType: null", "chat-type-required"),
            Map.entry("chatType: a number", "chat-type-values"),
            Map.entry("chatType: an empty text", "chat-type-values"),
            Map.entry("members: missing", "members-required"),
            Map.entry("members: null", "members-required"),
            Map.entry("members: an empty list", "members-required"),
            Map.entry("members[].@odata.type: missing", "member-odata-type"),
            Map.entry("members[].roles: missing", "member-role-required"),
            Map.entry("members[].roles: null", "member-role-required"),
            Map.entry("members[].roles: an empty list", "member-role-required"),
            Map.entry("members[].roles[]: an empty text", "member-role-values"),
            Map.entry("members[].user@odata.bind: missing", "member-bind-required"));

    /** Told by another row, since a service that stumbles here would stumble there. */
    private static final Map<String, String> STANDS_FOR = Map.ofEntries(
            Map.entry("members[].@odata.type: an empty text", "members[].@odata.type: the base type of members"),
            Map.entry("members[].roles: a text", "members: a text"),
            Map.entry("installedApps[]: null", "installedApps[]: a text"),
            Map.entry("installedApps[].teamsApp@odata.bind: null", "installedApps[].teamsApp@odata.bind: missing"),
            Map.entry(
                    "installedApps[].teamsApp@odata.bind: an empty text",
                    "installedApps[].teamsApp@odata.bind: missing"),
            Map.entry(
                    "installedApps[].teamsApp@odata.bind: a text of 10,000 letters",
                    "members[].user@odata.bind: a text of 10,000 letters"),
            Map.entry("installedApps[].consentedPermissionSet: null", "installedApps[].consentedPermissionSet: a text"),
            Map.entry(
                    "installedApps[].consentedPermissionSet: given an unknown property",
                    "installedApps[]: given an unknown property"),
            Map.entry(PERMISSION + ": missing", PERMISSION + ": a text"),
            Map.entry(PERMISSION + ": null", PERMISSION + ": a text"),
            Map.entry(PERMISSION + "[]: null", PERMISSION + "[]: a text"),
            Map.entry(PERMISSION + "[]: given an unknown property", "installedApps[]: given an unknown property"),
            Map.entry(PERMISSION + "[].permissionValue: null", PERMISSION + "[].permissionValue: missing"),
            Map.entry(PERMISSION + "[].permissionValue: an empty text", PERMISSION + "[].permissionValue: missing"),
            Map.entry(
                    PERMISSION + "[].permissionValue: a text of 10,000 letters",
                    "members[].tenantId: a text of 10,000 letters"),
            Map.entry(PERMISSION + "[].permissionType: missing", PERMISSION + "[].permissionValue: missing"),
            Map.entry(PERMISSION + "[].permissionType: null", PERMISSION + "[].permissionType: a number"),
            Map.entry(PERMISSION + "[].permissionType: an empty text", PERMISSION + "[].permissionType: a number"));

    private final Set<String> rows = RuleBlock.all().stream()
            .filter(SweepTest::sweeps)
            .flatMap(block -> block.pickles().stream())
            .flatMap(scenario -> scenario.getSteps().stream())
            .map(PickleStep::getText)
            .flatMap(SweepTest::spoiled)
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void every_place_of_the_request_schema_is_spoiled_in_every_way() throws IOException {
        assertThat(left(schema())).isEmpty();
    }

    @Test
    void a_new_property_of_the_schema_has_to_be_swept() throws IOException {
        ObjectNode schema = schema();
        ((ObjectNode) schema.path("properties")).putObject("mood").put("type", "string");

        assertThat(left(schema))
                .containsExactlyInAnyOrder("mood: null", "mood: a number", "mood: a text of 10,000 letters");
    }

    @Test
    void what_is_told_elsewhere_is_not_repeated_and_is_told_there() throws IOException {
        Set<String> derived = SchemaPlaces.faults(schema());

        assertThat(derived).containsAll(ELSEWHERE.keySet()).containsAll(STANDS_FOR.keySet());
        assertThat(rows)
                .doesNotContainAnyElementsOf(ELSEWHERE.keySet())
                .doesNotContainAnyElementsOf(STANDS_FOR.keySet())
                .containsAll(STANDS_FOR.values());
        assertThat(ELSEWHERE.values())
                .allMatch(rule -> Catalogue.bundled().rule(rule).orElseThrow().owed());
    }

    @Test
    void the_number_of_rows_changes_on_purpose_only() {
        assertThat(RuleBlock.all().stream().filter(SweepTest::sweeps).flatMap(block -> block.pickles().stream()))
                .hasSize(ROWS);
    }

    @Test
    void every_place_and_every_spoiling_is_used() {
        List<String> said = RuleBlock.all().stream()
                .filter(SweepTest::sweeps)
                .flatMap(block -> block.pickles().stream())
                .flatMap(scenario -> scenario.getSteps().stream())
                .map(PickleStep::getText)
                .toList();

        assertThat(BodyLocation.values())
                .allSatisfy(place -> assertThat(said).anyMatch(text -> text.startsWith(place.phrase() + " is ")));
        assertThat(BodyMutation.values())
                .allSatisfy(other -> assertThat(said).anyMatch(text -> text.endsWith(" is " + other.phrase())));
    }

    private Set<String> left(JsonNode schema) {
        Set<String> left = new TreeSet<>(SchemaPlaces.faults(schema));
        left.removeAll(rows);
        left.removeAll(ELSEWHERE.keySet());
        left.removeAll(STANDS_FOR.keySet());
        return left;
    }

    private static ObjectNode schema() throws IOException {
        return (ObjectNode)
                JsonMapper.shared().readTree(Files.readString(Path.of("schemas/create-chat-request.schema.json")));
    }

    private static boolean sweeps(RuleBlock block) {
        return block.path().endsWith("sweep.feature");
    }

    /** A step that spoils a place, in the words of {@link SchemaPlaces}. */
    private static Stream<String> spoiled(String step) {
        return Arrays.stream(BodyLocation.values())
                .filter(place -> step.startsWith(place.phrase() + " is "))
                .map(place -> path(place) + ": " + step.substring((place.phrase() + " is ").length()));
    }

    private static String path(BodyLocation place) {
        return place.steps().isEmpty()
                ? "the chat"
                : String.join(".", place.steps()).replaceAll("\\.\\d+", "[]");
    }
}
