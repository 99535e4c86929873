package dev.graphconform.doctor;

import dev.graphconform.doctor.LookupResult.Answered;
import dev.graphconform.http.GraphPath;
import dev.graphconform.target.Target;
import dev.graphconform.target.TeamsApp;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Checks that the apps are in the tenant's app catalogue, as the token may see it. */
final class AppsCheck {
    private static final int FOUND = 200;

    private final Diagnosis diagnosis;
    private final LookupClient lookupClient;
    private final FetchedToken token;
    private final SkippedLookups skippedLookups;

    AppsCheck(Diagnosis diagnosis, LookupClient lookupClient, FetchedToken token) {
        this.diagnosis = diagnosis;
        this.lookupClient = lookupClient;
        this.token = token;
        this.skippedLookups = new SkippedLookups(GraphOperation.LIST_CATALOGUE, token);
    }

    void examine(Target target) {
        target.apps().values().forEach(teamsApp -> examine(teamsApp, "apps." + teamsApp.key()));
        skippedLookups.report(diagnosis);
    }

    private void examine(TeamsApp teamsApp, String key) {
        LookupResult lookupResult = find("id", teamsApp.id());
        Optional<JsonNode> list = list(lookupResult);
        if (list.isEmpty()) {
            skippedLookups.add(key, lookupResult);
        } else if (list.get()
                .valueStream()
                .anyMatch(entry -> entry.path("id").asString("").equalsIgnoreCase(teamsApp.id()))) {
            diagnosis.ok(key, "is in the app catalogue");
        } else if (((Answered) lookupResult).body().has("@odata.nextLink")) {
            skippedLookups.add(key, "the catalogue comes page by page although one app was asked for");
        } else {
            reportMissing(teamsApp, key);
        }
    }

    /** Whether the id is that of the manifest, a common mistake. */
    private void reportMissing(TeamsApp teamsApp, String key) {
        Optional<String> catalogueId = list(find("externalId", teamsApp.id()))
                .flatMap(list -> list.valueStream()
                        .filter(entry -> entry.path("externalId").asString("").equalsIgnoreCase(teamsApp.id()))
                        .map(entry -> entry.path("id").asString(""))
                        .findFirst());
        diagnosis.fault(
                key + ".id",
                catalogueId
                        .map(id -> "this is the id of the app's manifest; the app catalogue knows it by " + id
                                + ": write that")
                        .orElse("the app catalogue that " + token.key()
                                + " sees does not have this app; publish it there (that can take a day or two), or "
                                + "write"
                                + " the id that the catalogue gives it"));
    }

    private LookupResult find(String property, String value) {
        String filter = property + " eq '" + value.replace("'", "''") + "'";
        return lookupClient.with(token.credential(), "/appCatalogs/teamsApps?$filter=" + GraphPath.segment(filter));
    }

    private static Optional<JsonNode> list(LookupResult lookupResult) {
        return lookupResult
                .answered()
                .filter(response -> response.status() == FOUND)
                .map(response -> response.body().path("value"))
                .filter(JsonNode::isArray);
    }
}
