package dev.graphconform.independent;

import java.util.Set;

/** What a token stands for; a holder of null is an application. */
record IndependentToken(IndependentUser holder, Set<String> permissions, boolean expired, boolean personal) {
    boolean application() {
        return holder == null;
    }

    boolean mayCreate() {
        return permissions.contains("Chat.Create") || (!application() && permissions.contains("Chat.ReadWrite"));
    }

    boolean mayRead() {
        return permissions.contains("Chat.ReadBasic")
                || permissions.contains("Chat.ReadWrite")
                || permissions.contains("Chat.Read.All");
    }
}
