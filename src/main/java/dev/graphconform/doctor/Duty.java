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
 * @param exactly what it may hold of the permissions that allow to create chats, no more and no less; empty when that is free
 * @param thrifty whether it should hold no more than the calls take
 */
record Duty(List<Call> must, List<Call> wanted, Optional<Set<String>> exactly, boolean thrifty) {
    private static final Duty NONE = new Duty(List.of(), List.of(), Optional.empty(), false);

    /** The duty of the credential with this key below {@code credentials}. */
    static Duty of(String key, Target target, PlannedRun run) {
        boolean hasReader = target.offers("credentials", "reader");
        return switch (key) {
            case "default" -> calls(List.of(Call.CREATE_CHAT), hasReader ? Optional.empty() : Optional.of(run));
            case "reader" -> calls(List.of(), Optional.of(run));
            case "application" -> calls(List.of(Call.CREATE_CHAT), Optional.empty());
            case "cleaner" -> calls(List.of(Call.DELETE_CHAT), Optional.empty());
            case "leastPrivilege" -> exactly(Set.of("Chat.Create"));
            case "higherPrivilege" -> exactly(Set.of("Chat.ReadWrite"));
            case "withoutPermission", "applicationWithoutPermission" -> exactly(Set.of());
            default -> NONE;
        };
    }

    /** The least permissions that all of it takes. */
    Set<String> least(TokenKind kind) {
        Set<String> least = new TreeSet<>();
        must.forEach(call -> least.add(call.least(kind)));
        wanted.forEach(call -> least.add(call.least(kind)));
        return least;
    }

    private static Duty calls(List<Call> own, Optional<PlannedRun> reading) {
        List<Call> must = new ArrayList<>(own);
        List<Call> wanted = new ArrayList<>();
        reading.filter(PlannedRun::reads).ifPresent(run -> {
            must.add(Call.READ_MEMBERS);
            wanted.add(Call.READ_CHAT);
        });
        reading.filter(PlannedRun::operations).ifPresent(run -> {
            wanted.add(Call.READ_OPERATION);
            wanted.add(Call.READ_CHAT_APPS);
        });
        return new Duty(must, wanted, Optional.empty(), true);
    }

    private static Duty exactly(Set<String> permissions) {
        return new Duty(List.of(), List.of(), Optional.of(permissions), false);
    }
}
