package dev.graphconform.simulator.chats;

import dev.graphconform.simulator.directory.DirectoryUser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A member of a chat.
 *
 * @param user the person
 * @param roles the roles as given
 */
public record Member(DirectoryUser user, List<String> roles) {

    /** The membership's id in a chat, an opaque string (recorded behaviour: base64 of tenant, chat and user). */
    public String membershipId(Chat chat) {
        String plain = String.join("##", "0", "0", chat.tenantId(), chat.id(), user.id());
        return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The same person with other roles. */
    public Member withRoles(List<String> others) {
        return new Member(user, others);
    }
}
