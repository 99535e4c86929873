package dev.graphconform.request;

import java.util.List;

/**
 * A person whom a request lists, with what is needed to find that person among the members read back.
 *
 * @param phrase how messages call the person, for instance {@code the second colleague}
 * @param id the object id
 * @param addresses mail address and user principal name, by which a member without an id is known
 * @param role the first role that the request gives
 */
public record ListedMember(String phrase, String id, List<String> addresses, String role) {
    /** Copies the addresses. */
    public ListedMember {
        addresses = List.copyOf(addresses);
    }

    /** The person for messages: what part it is, and the id; the id alone where nobody says the part. */
    public String named() {
        return phrase.equals(id) ? id : phrase + " (" + id + ")";
    }
}
