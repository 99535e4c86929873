package dev.graphconform.simulator;

import dev.graphconform.simulator.directory.AppCatalog;
import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.directory.DirectoryUser;
import dev.graphconform.simulator.directory.SamplePeople;
import dev.graphconform.simulator.tokens.Caller;
import dev.graphconform.simulator.tokens.TokenIssuer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The simulated tenant: the users and apps that a client can name, and tokens to call with. */
public final class SimulatedTenant {

    static final Set<String> DEFAULT_SCOPES = Set.of(
            "Chat.Create",
            "Chat.ReadBasic",
            "TeamsAppInstallation.ReadForChat",
            "AppCatalog.Read.All",
            "Organization.Read.All",
            "User.Read",
            "User.ReadBasic.All");
    private static final Set<String> READER_SCOPES =
            Set.of("Chat.ReadBasic", "TeamsAppInstallation.ReadForChat", "User.Read");
    private static final Set<String> CREATE_ONLY = Set.of("Chat.Create");

    private final Directory directory;
    private final TokenIssuer issuer;

    SimulatedTenant(Directory directory, TokenIssuer issuer) {
        this.directory = directory;
        this.issuer = issuer;
    }

    /** The tenant's id. */
    public String tenantId() {
        return Directory.HOME_TENANT;
    }

    /** The person whose delegated tokens create chats. */
    public SimulatedPerson initiator() {
        return SimulatedPerson.of(SamplePeople.ADELE);
    }

    /** Somebody else of the tenant. */
    public SimulatedPerson colleague() {
        return SimulatedPerson.of(SamplePeople.ALEX);
    }

    /** One more of the tenant. */
    public SimulatedPerson secondColleague() {
        return SimulatedPerson.of(SamplePeople.LYNNE);
    }

    /** An in-tenant guest. */
    public SimulatedPerson guest() {
        return SimulatedPerson.of(SamplePeople.GUEST);
    }

    /** A person of another tenant. */
    public SimulatedPerson partner() {
        return SimulatedPerson.of(SamplePeople.PARTNER);
    }

    /** An app of the catalogue that asks for nothing. */
    public String plainAppId() {
        return AppCatalog.PLAIN.id();
    }

    /** An app of the catalogue that asks for resource-specific permissions. */
    public String consentedAppId() {
        return AppCatalog.CONSENTED.id();
    }

    /** What that app asks for. */
    public List<ConsentedPermission> consentedPermissions() {
        return AppCatalog.CONSENTED.permissions().stream()
                .map(permission -> new ConsentedPermission(permission.value(), permission.type()))
                .toList();
    }

    /** A fresh token of a kind. */
    public String token(SimulatedTokenKind kind) {
        return switch (kind) {
            case DEFAULT -> initiatorToken(DEFAULT_SCOPES);
            case LEAST_PRIVILEGE -> initiatorToken(CREATE_ONLY);
            case HIGHER_PRIVILEGE -> initiatorToken(Set.of("Chat.ReadWrite"));
            case WITHOUT_PERMISSION -> initiatorToken(Set.of("User.Read"));
            case READER -> initiatorToken(READER_SCOPES);
            case APPLICATION -> issuer.valid(Caller.application(CREATE_ONLY));
            case APPLICATION_WITHOUT_PERMISSION -> issuer.valid(Caller.application(Set.of("User.Read.All")));
            case EXPIRED -> issuer.expired(Caller.delegated(SamplePeople.ADELE, DEFAULT_SCOPES));
            case PERSONAL -> issuer.valid(Caller.personal(Set.of("Chat.Create", "Chat.ReadWrite", "User.Read")));
            case CLEANER ->
                issuer.valid(
                        Caller.delegated(SamplePeople.ADMINISTRATOR, Set.of("Chat.ManageDeletion.All", "User.Read")));
        };
    }

    /**
     * A fresh delegated token, like the default one, of the person with an id or user principal name.
     *
     * @throws IllegalArgumentException when the tenant has no such person
     */
    public String tokenOf(String userKey) {
        return tokenOf(userKey, DEFAULT_SCOPES);
    }

    /**
     * A fresh delegated token with these permissions, of the person with an id or user principal name.
     *
     * @throws IllegalArgumentException when the tenant has no such person
     */
    public String tokenOf(String userKey, Set<String> permissions) {
        Optional<DirectoryUser> user = directory.atHome(userKey);
        return issuer.valid(Caller.delegated(
                user.orElseThrow(() -> new IllegalArgumentException(
                        String.format("The simulated tenant has nobody called '%s'.", userKey))),
                permissions));
    }

    /** Everybody of the tenant. */
    public List<SimulatedPerson> people() {
        return directory.home().stream().map(SimulatedPerson::of).toList();
    }

    private String initiatorToken(Set<String> scopes) {
        return issuer.valid(Caller.delegated(SamplePeople.ADELE, scopes));
    }

    /**
     * A resource-specific permission of the consented app.
     *
     * @param permissionValue the permission, such as {@code ChatMessage.Read.Chat}
     * @param permissionType {@code application} or {@code delegated}
     */
    public record ConsentedPermission(String permissionValue, String permissionType) {}
}
