package dev.graphconform.target;

import dev.graphconform.target.Credential.DocumentedCredentials;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What is tested and as whom.
 *
 * @param name names the results' folder
 * @param serviceRoot scheme, host and port, and a path where the service is below one; without version and trailing
 *     slash
 * @param apiVersion {@code v1.0} or {@code beta}
 * @param cloud the cloud's name, empty when the target is given by its service root (a mock)
 * @param payloadRoots the roots in addresses within bodies
 * @param writes what may be written
 * @param credentials by key; {@code default} is always there
 * @param people by part; the initiator is there but where a target is read for a suite that names nobody
 * @param apps by key
 * @param pacing speed and budgets
 * @param documentedCredentials present when the target knows the people of the documentation page, so that its examples
 *     can be sent as printed
 * @param connectionSettings how to get there
 * @param keyLocations where the target file says what
 * @param secrets every secret that was got for it so far
 * @param readsBack whether chats, members, apps and operations can be read; a mock may serve POST only
 * @param parameters what stands here in the place of what the requests of other pages print, by name
 * @param answers whose the values in its answers are, where they are compared with those that other pages print
 */
public record Target(
        String name,
        URI serviceRoot,
        String apiVersion,
        Optional<String> cloud,
        PayloadRoots payloadRoots,
        WriteMode writes,
        Map<String, Credential> credentials,
        Map<Persona, Person> people,
        Map<String, TeamsApp> apps,
        Pacing pacing,
        Optional<DocumentedCredentials> documentedCredentials,
        ConnectionSettings connectionSettings,
        KeyLocations keyLocations,
        SecretRegistry secrets,
        boolean readsBack,
        Map<String, String> parameters,
        AnswerValues answers) {

    /** A target that was not read from a file, and is reached straight. */
    public Target(
            String name,
            URI serviceRoot,
            String apiVersion,
            Optional<String> cloud,
            WriteMode writes,
            Map<String, Credential> credentials,
            Map<Persona, Person> people,
            Map<String, TeamsApp> apps,
            Pacing pacing,
            Optional<DocumentedCredentials> documentedCredentials) {
        this(
                name,
                serviceRoot,
                apiVersion,
                cloud,
                cloud.isPresent()
                        ? PayloadRoots.ofCloud(serviceRoot)
                        : PayloadRoots.ofMock(serviceRoot, Optional.empty()),
                writes,
                credentials,
                people,
                apps,
                pacing,
                documentedCredentials,
                ConnectionSettings.DIRECT,
                KeyLocations.NONE,
                new SecretRegistry(),
                true,
                Map.of(),
                AnswerValues.UNSAID);
    }

    /** The same target by another name. */
    public Target withName(String other) {
        return new Target(
                other,
                serviceRoot,
                apiVersion,
                cloud,
                payloadRoots,
                writes,
                credentials,
                people,
                apps,
                pacing,
                documentedCredentials,
                connectionSettings,
                keyLocations,
                secrets,
                readsBack,
                parameters,
                answers);
    }

    /** The same target at another pace. */
    public Target withPacing(Pacing other) {
        return new Target(
                name,
                serviceRoot,
                apiVersion,
                cloud,
                payloadRoots,
                writes,
                credentials,
                people,
                apps,
                other,
                documentedCredentials,
                connectionSettings,
                keyLocations,
                secrets,
                readsBack,
                parameters,
                answers);
    }

    /** The same target, to be written on otherwise. */
    public Target withWrites(WriteMode other) {
        return new Target(
                name,
                serviceRoot,
                apiVersion,
                cloud,
                payloadRoots,
                other,
                credentials,
                people,
                apps,
                pacing,
                documentedCredentials,
                connectionSettings,
                keyLocations,
                secrets,
                readsBack,
                parameters,
                answers);
    }

    /** The same target, with people and apps bound by its own root. */
    public Target boundByOwnRoot() {
        return new Target(
                name,
                serviceRoot,
                apiVersion,
                cloud,
                payloadRoots.boundBy("own", serviceRoot),
                writes,
                credentials,
                people,
                apps,
                pacing,
                documentedCredentials,
                connectionSettings,
                keyLocations,
                secrets,
                readsBack,
                parameters,
                answers);
    }

    /**
     * Whether the target file gives this entry.
     *
     * @param section {@code people}, {@code apps}, {@code credentials}, {@code parameters} or {@code reads}
     * @param key the key within the section; of {@code reads}, which has no keys, any
     */
    public boolean offers(String section, String key) {
        return switch (section) {
            case "people" ->
                people.keySet().stream().anyMatch(persona -> persona.key().equals(key));
            case "apps" -> apps.containsKey(key);
            case "credentials" -> credentials.containsKey(key);
            case "parameters" -> parameters.containsKey(key);
            case "reads" -> readsBack;
            default -> false;
        };
    }

    /** The key of the target file that holds its address. */
    public String rootKey() {
        return cloud.isPresent() ? "cloud" : "serviceRoot";
    }

    /** The credential that requests are sent with unless a rule asks for another. */
    public Credential defaultCredential() {
        return credentials.get("default");
    }

    /** The credential that reads chats back: {@code reader}, or the default one. */
    public Credential reader() {
        return credentials.getOrDefault("reader", defaultCredential());
    }
}
