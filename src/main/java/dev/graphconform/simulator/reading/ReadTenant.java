package dev.graphconform.simulator.reading;

import dev.graphconform.simulator.conduct.Check;
import dev.graphconform.simulator.conduct.Examination;
import dev.graphconform.simulator.conduct.Reply;
import dev.graphconform.simulator.conduct.Rule;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.directory.AppCatalog;
import dev.graphconform.simulator.directory.CatalogApp;
import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.directory.Person;
import dev.graphconform.simulator.graph.GraphAnswer;
import dev.graphconform.simulator.graph.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The signed-in person, the people of the tenant, its app catalogue, and the tenant itself. */
public final class ReadTenant {

    private final Examination examination;
    private final Directory directory;

    /** Reads from a directory. */
    public ReadTenant(Examination examination, Directory directory) {
        this.examination = examination;
        this.directory = directory;
    }

    /** Get user, for the one who is signed in. */
    public Reply me(Situation situation) {
        return Reply.served(situation, person(situation, situation.knownCaller().person().orElseThrow()));
    }

    /** Get user. */
    public Reply user(Situation situation) {
        Optional<Person> person = directory.atHome(situation.key(0));
        Rule known = new Rule(Check.USER_KNOWN, unused -> person.isPresent() ? Optional.empty()
                : Optional.of(Refusal.of(404, "Request_ResourceNotFound", String.format("Resource '%s' does not exist "
                + "or one of its queried reference-property objects are not present.", situation.key(0)))));
        return examination.examine(situation, known).map(refused -> Reply.refused(situation, refused))
                .orElseGet(() -> Reply.served(situation, person(situation, person.orElseThrow())));
    }

    /** List users. */
    public Reply users(Situation situation) {
        return list(situation, "users", directory.home().stream().map(ReadTenant::json).toList());
    }

    /** List teamsApps. */
    public Reply teamsApps(Situation situation) {
        return list(situation, "appCatalogs/teamsApps", AppCatalog.apps().stream().map(ReadTenant::json).toList());
    }

    /** List organization. */
    public Reply organization(Situation situation) {
        ObjectNode organization = JsonNodeFactory.instance.objectNode();
        organization.put("id", Directory.HOME_TENANT).put("displayName", "Contoso");
        organization.putArray("verifiedDomains").addObject().put("name", "contoso.com")
                .put("isDefault", true).put("isInitial", false);
        return list(situation, "organization", List.of(organization));
    }

    private Reply list(Situation situation, String context, List<ObjectNode> all) {
        return examination.examine(situation, Listing.QUERY).map(refused -> Reply.refused(situation, refused))
                .orElseGet(() -> Reply.served(situation, Listing.of(situation, context, all)));
    }

    private static GraphAnswer person(Situation situation, Person person) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@odata.context", situation.versionRoot().concat("/$metadata#users/$entity"));
        json.setAll(json(person));
        Set<String> selected = situation.request().query().selected();
        if (!selected.isEmpty()) {
            json.retain(json.propertyNames().stream()
                    .filter(name -> name.startsWith("@") || selected.contains(name)).toList());
        }
        return GraphAnswer.json(200, json);
    }

    private static ObjectNode json(Person person) {
        return JsonNodeFactory.instance.objectNode()
                .put("id", person.id())
                .put("displayName", person.displayName())
                .put("userPrincipalName", person.userPrincipalName())
                .put("mail", person.mail().orElse(null))
                .put("userType", person.guest() ? "Guest" : "Member")
                .put("accountEnabled", true);
    }

    private static ObjectNode json(CatalogApp app) {
        return JsonNodeFactory.instance.objectNode()
                .put("id", app.id())
                .putNull("externalId")
                .put("displayName", app.displayName())
                .put("distributionMethod", "organization");
    }
}
