package dev.graphconform.steps;

import dev.graphconform.catalogue.Need;
import dev.graphconform.check.RuleId;
import dev.graphconform.http.GraphRequest.Authorization;
import dev.graphconform.target.Credential;
import dev.graphconform.target.Target;
import java.util.Optional;

/** Who sends a request, by the names that features use. */
public enum RequestSender {
    INITIATOR("the initiator", "default"),
    INITIATOR_LEAST("the initiator with only Chat.Create", "leastPrivilege"),
    INITIATOR_HIGHER("the initiator with only Chat.ReadWrite", "higherPrivilege"),
    INITIATOR_WITHOUT("the initiator without a chat permission", "withoutPermission"),
    INITIATOR_EXPIRED("the initiator with an expired token", "expired"),
    INITIATOR_OTHER_SCHEME("the initiator with their token under another scheme", "default", "Basic"),
    APPLICATION("an application with Chat.Create", "application"),
    APPLICATION_WITHOUT("an application without a chat permission", "applicationWithoutPermission"),
    PERSONAL("a personal account", "personal"),
    WITHOUT_TOKEN("somebody without a token", new Authorization.NoAuthorization()),
    JUNK_TOKEN("somebody with a junk token", new Authorization.InventedAuthorization("Bearer junk")),
    /** In the form of a token, for the right audience and in time, but signed by nobody. */
    FORGED_TOKEN("somebody with a forged token", new Authorization.InventedAuthorization("Bearer " + ForgedToken.TEXT)),
    UNSIGNED_TOKEN(
            "somebody with an unsigned token",
            new Authorization.InventedAuthorization("Bearer " + ForgedToken.UNSIGNED)),
    EMPTY_TOKEN("somebody with an empty token", new Authorization.InventedAuthorization("Bearer"));

    private final String phrase;
    private final String credential;
    private final Authorization fixed;
    private final String scheme;

    RequestSender(String phrase, String credential) {
        this(phrase, credential, null);
    }

    RequestSender(String phrase, String credential, String scheme) {
        this.phrase = phrase;
        this.credential = credential;
        this.fixed = null;
        this.scheme = scheme;
    }

    RequestSender(String phrase, Authorization fixed) {
        this.phrase = phrase;
        this.credential = null;
        this.fixed = fixed;
        this.scheme = null;
    }

    /** How features call the sender. */
    public String phrase() {
        return phrase;
    }

    /** The rule that tells whether valid requests of this sender are accepted. */
    RuleId acceptedBy() {
        return switch (this) {
            case APPLICATION -> RuleId.PERMISSION_APPLICATION;
            case INITIATOR_LEAST -> RuleId.PERMISSION_LEAST;
            case INITIATOR_HIGHER -> RuleId.PERMISSION_HIGHER;
            default -> RuleId.CHAT_CREATED;
        };
    }

    Authorization authorization(Target target) {
        if (fixed != null) {
            return fixed;
        }
        return Optional.ofNullable(target.credentials().get(credential))
                .map(this::with)
                .orElseThrow(() -> Prerequisites.leftOut(new Need("credentials", credential)));
    }

    private Authorization with(Credential held) {
        return scheme == null
                ? new Authorization.CredentialAuthorization(held)
                : new Authorization.OtherSchemeAuthorization(held, scheme);
    }
}
