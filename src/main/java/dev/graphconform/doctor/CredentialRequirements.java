package dev.graphconform.doctor;

import dev.graphconform.doctor.Doctor.RunNeeds;
import dev.graphconform.target.Target;
import dev.graphconform.target.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The permissions that the token of a credential needs.
 *
 * @param must operations without which there is no verdict
 * @param wanted operations without which some rules stay undecided that never decide the verdict
 * @param exactly which of the permissions that allow creating chats it must hold, no more and no less; empty when any
 *     will do
 * @param leastOnly whether it should hold no more than the operations need
 */
record CredentialRequirements(
        List<GraphOperation> must, List<GraphOperation> wanted, Optional<Set<String>> exactly, boolean leastOnly) {
    private static final CredentialRequirements NONE =
            new CredentialRequirements(List.of(), List.of(), Optional.empty(), false);

    /** The requirements of the credential with this key below {@code credentials}. */
    static CredentialRequirements of(String key, Target target, RunNeeds run) {
        if (!run.chats()) {
            return NONE;
        }
        boolean hasReader = target.offers("credentials", "reader");
        return switch (key) {
            case "default" ->
                operations(List.of(GraphOperation.CREATE_CHAT), hasReader ? Optional.empty() : Optional.of(run));
            case "reader" -> operations(List.of(), Optional.of(run));
            case "application" -> operations(List.of(GraphOperation.CREATE_CHAT), Optional.empty());
            case "cleaner" -> operations(List.of(GraphOperation.DELETE_CHAT), Optional.empty());
            case "leastPrivilege" -> exactly(Set.of("Chat.Create"));
            case "higherPrivilege" -> exactly(Set.of("Chat.ReadWrite"));
            case "withoutPermission", "applicationWithoutPermission" -> exactly(Set.of());
            default -> NONE;
        };
    }

    /** The least permissions that allow all operations. */
    Set<String> least(TokenKind kind) {
        Set<String> least = new TreeSet<>();
        must.forEach(operation -> least.add(operation.least(kind)));
        wanted.forEach(operation -> least.add(operation.least(kind)));
        return least;
    }

    private static CredentialRequirements operations(List<GraphOperation> own, Optional<RunNeeds> reading) {
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
