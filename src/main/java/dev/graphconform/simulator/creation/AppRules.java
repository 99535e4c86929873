package dev.graphconform.simulator.creation;

import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.directory.CatalogApp;
import dev.graphconform.simulator.drafts.ChatDraft.AppDraft;
import dev.graphconform.simulator.protocol.PublishedRoots;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Create chat, Examples 3 and 4: one app of the catalogue, with consent to exactly the permissions it asks for. */
final class AppRules {

    private AppRules() {}

    static List<ValidationRule> all() {
        return List.of(
                new ValidationRule(
                        RefusalReason.APPS_LIST,
                        context -> Optional.of(context.knownDraft().property("installedApps"))
                                .filter(apps -> !apps.isMissingNode() && !apps.isNull() && !apps.isArray())
                                .map((JsonNode other) ->
                                        Refusal.badRequest("The property 'installedApps' must be a list."))),
                // Create chat (beta), Note: more than one gives a Bad Request
                new ValidationRule(
                        RefusalReason.APPS_ONE,
                        context -> context.knownDraft().apps().size() > 1
                                ? Optional.of(
                                        Refusal.badRequest("Only one app can be installed when a chat is created."))
                                : Optional.empty()),
                new ValidationRule(
                        RefusalReason.APP_BIND,
                        context -> context.knownDraft().apps().stream()
                                .filter(app -> !bindsHere(app, context))
                                .findFirst()
                                .map(app -> Refusal.badRequest(String.format(
                                        "The address %s in 'teamsApp@odata.bind' is not "
                                                + "one of an app, such as %s/v1.0/appCatalogs/teamsApps/<id>.",
                                        app.json().path(AppDraft.BIND), PublishedRoots.DOCUMENTED)))),
                // how the service answers an unknown app is not documented
                new ValidationRule(
                        RefusalReason.APP_KNOWN,
                        context -> context.knownDraft().apps().stream()
                                .filter(app -> app.app().isEmpty())
                                .flatMap(app -> app.address().stream())
                                .findFirst()
                                .map(address -> Refusal.badRequest(String.format(
                                        "The app '%s' is not in the tenant's app catalog.", address.key())))),
                new ValidationRule(
                        RefusalReason.APP_CONSENT,
                        context -> context.knownDraft().apps().stream()
                                .flatMap(app -> consentFault(app).stream())
                                .findFirst()
                                .map(Refusal::badRequest)));
    }

    private static boolean bindsHere(AppDraft app, RequestContext context) {
        return app.address()
                .filter(address -> address.isOf(context.request().serviceRoot()))
                .isPresent();
    }

    /** Add app to chat: consented permissions must equal those in the app's definition. */
    private static Optional<String> consentFault(AppDraft app) {
        JsonNode set = app.json().path("consentedPermissionSet");
        if (!set.isMissingNode()
                && !set.isNull()
                && !set.path("resourceSpecificPermissions").isArray()) {
            return Optional.of("'consentedPermissionSet' must hold a list 'resourceSpecificPermissions'.");
        }
        return app.app()
                .filter(known -> !known.asksExactly(app.consented()))
                .map((CatalogApp known) -> String.format(
                        "The permissions consented to in 'consentedPermissionSet' are "
                                + "not the resource-specific permissions that the app '%s' asks for.",
                        known.id()));
    }
}
