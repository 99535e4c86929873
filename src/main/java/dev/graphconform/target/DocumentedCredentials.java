package dev.graphconform.target;

/** On a target that knows the people of the documentation page (the embedded simulator): their credentials. */
@FunctionalInterface
public interface DocumentedCredentials {
    /**
     * The credential of the person whom the page names so.
     *
     * @param userKey object id or user principal name, as printed on the page
     */
    Credential credentialOf(String userKey);
}
