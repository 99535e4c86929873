package dev.graphconform.doctor;

import dev.graphconform.target.Target;
import dev.graphconform.target.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the token of a credential must be able to do.
 *
 * @param must without these no verdict comes about
 * @param wanted without these some rules stay undecided that never decide the verdict
 * @param exactly what it may hold of the permissions that allow to create chats, no more and no less; empty when that
 *     is free
 * @param thrifty whether it should hold no more than the calls take
 */
record CredentialRequirements(
        List<GraphOperation> must, List<GraphOperation> wanted, Optional<Set<String>> exactly, boolean thrifty) {
    private static final CredentialRequirements NONE =
            new CredentialRequirements(List.of(), List.of(), Optional.empty(), false);

    /** The duty of the credential with this key below {@code credentials}. */
    static CredentialRequirements of(String key, Target target, RunNeeds run) {
        boolean hasReader = target.offers("credentials", "reader");
        return switch (key) {
            case "default" ->
                calls(List.of(GraphOperation.CREATE_CHAT), hasReader ? Optional.empty() : Optional.of(run));
            case "reader" -> calls(List.of(), Optional.of(run));
            case "application" -> calls(List.of(GraphOperation.CREATE_CHAT), Optional.empty());
            case "cleaner" -> calls(List.of(GraphOperation.DELETE_CHAT), Optional.empty());
            case "leastPrivilege" -> exactly(Set.of("Chat.Create"));
            case "higherPrivilege" -> exactly(Set.of("Chat.ReadWrite"));
            case "withoutPermission", "applicationWithoutPermission" -> exactly(Set.of());
            default -> NONE;
        };
    }

    /** The least permissions that all of it takes. */
    Set<String> least(TokenKind kind) {
        Set<String> least = new TreeSet<>();
        must.forEach(graphOperation -> least.add(graphOperation.least(kind)));
        wanted.forEach(graphOperation -> least.add(graphOperation.least(kind)));
        return least;
    }

    private static CredentialRequirements calls(List<GraphOperation> own, Optional<RunNeeds> reading) {
        List<GraphOperation> must = new ArrayList<>(own);
        List<GraphOperation> wanted = new ArrayList<>();
        reading.filter(RunNeeds::reads).ifPresent(run -> {
            must.add(GraphOperation.READ_MEMBERS);
            wanted.add(GraphOperation.READ_CHAT);
        });
        reading.filter(RunNeeds::operations).ifPresent(run -> {
            wanted.add(GraphOperation.READ_OPERATION);
            wanted.add(GraphOperation.READ_CHAT_APPS);
        });
        return new CredentialRequirements(must, wanted, Optional.empty(), true);
    }

    private static CredentialRequirements exactly(Set<String> permissions) {
        return new CredentialRequirements(List.of(), List.of(), Optional.of(permissions), false);
    }
}
