package dev.graphconform.simulator.reading;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestValidator;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.directory.AppCatalog;
import dev.graphconform.simulator.directory.CatalogApp;
import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.directory.DirectoryUser;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The signed-in person, the people of the tenant, its app catalogue, and the tenant itself. */
public final class ReadTenant {

    private final RequestValidator requestValidator;
    private final Directory directory;

    /** Reads from a directory. */
    public ReadTenant(RequestValidator requestValidator, Directory directory) {
        this.requestValidator = requestValidator;
        this.directory = directory;
    }

    /** Get user, for the one who is signed in. */
    public HandledRequest me(RequestContext requestContext) {
        return HandledRequest.served(
                requestContext,
                person(
                        requestContext,
                        requestContext.knownCaller().directoryUser().orElseThrow()));
    }

    /** Get user. */
    public HandledRequest user(RequestContext requestContext) {
        Optional<DirectoryUser> directoryUser = directory.atHome(requestContext.key(0));
        ValidationRule known = new ValidationRule(
                RefusalReason.USER_KNOWN,
                unused -> directoryUser.isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                404,
                                "Request_ResourceNotFound",
                                String.format(
                                        "Resource '%s' does not exist "
                                                + "or one of its queried reference-property objects are not present.",
                                        requestContext.key(0)))));
        return requestValidator
                .examine(requestContext, known)
                .map(refused -> HandledRequest.refused(requestContext, refused))
                .orElseGet(() ->
                        HandledRequest.served(requestContext, person(requestContext, directoryUser.orElseThrow())));
    }

    /** List users. */
    public HandledRequest users(RequestContext requestContext) {
        return list(
                requestContext,
                "users",
                directory.home().stream().map(ReadTenant::json).toList());
    }

    /** List teamsApps. */
    public HandledRequest teamsApps(RequestContext requestContext) {
        return list(
                requestContext,
                "appCatalogs/teamsApps",
                AppCatalog.apps().stream().map(ReadTenant::json).toList());
    }

    /** List organization. */
    public HandledRequest organization(RequestContext requestContext) {
        ObjectNode organization = JsonNodeFactory.instance.objectNode();
        organization.put("id", Directory.HOME_TENANT).put("displayName", "Contoso");
        organization
                .putArray("verifiedDomains")
                .addObject()
                .put("name", "contoso.com")
                .put("isDefault", true)
                .put("isInitial", false);
        return list(requestContext, "organization", List.of(organization));
    }

    private HandledRequest list(RequestContext requestContext, String context, List<ObjectNode> all) {
        return requestValidator
                .examine(requestContext, CollectionPage.QUERY)
                .map(refused -> HandledRequest.refused(requestContext, refused))
                .orElseGet(
                        () -> HandledRequest.served(requestContext, CollectionPage.of(requestContext, context, all)));
    }

    private static OutgoingResponse person(RequestContext requestContext, DirectoryUser directoryUser) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@odata.context", requestContext.versionRoot().concat("/$metadata#users/$entity"));
        json.setAll(json(directoryUser));
        Set<String> selected = requestContext.request().query().selected();
        if (!selected.isEmpty()) {
            json.retain(json.propertyNames().stream()
                    .filter(name -> name.startsWith("@") || selected.contains(name))
                    .toList());
        }
        return OutgoingResponse.json(200, json);
    }

    private static ObjectNode json(DirectoryUser directoryUser) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", directoryUser.id())
                .put("displayName", directoryUser.displayName())
                .put("userPrincipalName", directoryUser.userPrincipalName())
                .put("mail", directoryUser.mail().orElse(null))
                .put("userType", directoryUser.guest() ? "Guest" : "Member")
                .put("accountEnabled", true);
    }

    private static ObjectNode json(CatalogApp app) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", app.id())
                .putNull("externalId")
                .put("displayName", app.displayName())
                .put("distributionMethod", "organization");
    }
}
