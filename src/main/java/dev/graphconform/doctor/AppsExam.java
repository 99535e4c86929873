package dev.graphconform.doctor;

import dev.graphconform.doctor.Lookup.Answered;
import dev.graphconform.target.App;
import dev.graphconform.target.Target;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whether the apps are in the tenant's catalogue, as the person who asks may see it. */
final class AppsExam {
    private static final int FOUND = 200;

    private final Chart chart;
    private final Lookups lookups;
    private final HeldToken asking;
    private final Unchecked unchecked;

    AppsExam(Chart chart, Lookups lookups, HeldToken asking) {
        this.chart = chart;
        this.lookups = lookups;
        this.asking = asking;
        this.unchecked = new Unchecked(Call.LIST_CATALOGUE, asking);
    }

    void examine(Target target) {
        target.apps().values().forEach(app -> examine(app, "apps." + app.key()));
        unchecked.tell(chart);
    }

    private void examine(App app, String key) {
        Lookup lookup = find("id", app.id());
        Optional<JsonNode> list = list(lookup);
        if (list.isEmpty()) {
            unchecked.add(key, lookup);
        } else if (list.get().valueStream().anyMatch(entry -> entry.path("id").asString("").equalsIgnoreCase(app.id()))) {
            chart.ok(key, "is in the app catalogue");
        } else if (((Answered) lookup).body().has("@odata.nextLink")) {
            unchecked.add(key, "the catalogue comes page by page although one app was asked for");
        } else {
            missing(app, key);
        }
    }

    /** The id of the manifest is the usual mistake. */
    private void missing(App app, String key) {
        Optional<String> meant = list(find("externalId", app.id()))
                .flatMap(list -> list.valueStream()
                        .filter(entry -> entry.path("externalId").asString("").equalsIgnoreCase(app.id()))
                        .map(entry -> entry.path("id").asString(""))
                        .findFirst());
        chart.fault(key + ".id", meant
                .map(id -> "this is the id of the app's manifest; the app catalogue knows it by " + id + ": write that")
                .orElse("the app catalogue that " + asking.key() + " sees does not have this app; publish it there (that can take a day or two), or write"
                        + " the id that the catalogue gives it"));
    }

    private Lookup find(String property, String value) {
        String filter = property + " eq '" + value.replace("'", "''") + "'";
        return lookups.with(asking.credential(), "/appCatalogs/teamsApps?$filter=" + Lookups.encoded(filter));
    }

    private static Optional<JsonNode> list(Lookup lookup) {
        return Optional.of(lookup)
                .filter(Answered.class::isInstance)
                .map(Answered.class::cast)
                .filter(answer -> answer.status() == FOUND)
                .map(answer -> answer.body().path("value"))
                .filter(JsonNode::isArray);
    }
}
