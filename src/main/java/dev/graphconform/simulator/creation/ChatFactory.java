package dev.graphconform.simulator.creation;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestOutcome;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.Chat.ChatType;
import dev.graphconform.simulator.chats.ChatIds;
import dev.graphconform.simulator.chats.ChatStore;
import dev.graphconform.simulator.chats.ChatStore.PersonPair;
import dev.graphconform.simulator.chats.Member;
import dev.graphconform.simulator.chats.Operation;
import dev.graphconform.simulator.directory.CatalogApp;
import dev.graphconform.simulator.directory.DirectoryUser;
import dev.graphconform.simulator.drafts.ChatDraft;
import dev.graphconform.simulator.drafts.ChatDraft.AppDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Makes chats of drafts, or finds the one that two people have already (Create chat, Note). */
public final class ChatFactory {

    private final Behavior behavior;
    private final ChatStore register;
    private final Duration operationDuration;

    /** A maker that keeps chats in a register. */
    public ChatFactory(Behavior behavior, ChatStore register, Duration operationDuration) {
        this.behavior = behavior;
        this.register = register;
        this.operationDuration = operationDuration;
    }

    /** Carries out a request that has passed all rules. */
    RequestOutcome make(RequestContext requestContext) {
        return register.whole(() -> {
            Optional<PersonPair> personPair = personPair(requestContext.knownDraft());
            Optional<Chat> known = behavior.reusing(requestContext, personPair.flatMap(register::between), register);
            Chat chat = known.orElseGet(() -> create(requestContext, personPair));
            known.ifPresent(register::keep);
            Optional<AppDraft> app = requestContext.knownDraft().apps().stream()
                    .filter(wanted -> wanted.app().isPresent())
                    .findFirst();
            if (app.isPresent()) {
                return new RequestOutcome.Accepted(
                        chat, order(chat, app.get(), app.get().app().orElseThrow()));
            }
            return known.isPresent() ? new RequestOutcome.Reused(chat) : new RequestOutcome.Created(chat);
        });
    }

    private Chat create(RequestContext requestContext, Optional<PersonPair> personPair) {
        ChatDraft draft = requestContext.knownDraft();
        List<Member> members = draft.members().stream()
                .flatMap(member -> member.directoryUser().stream()
                        .map(directoryUser -> new Member(
                                directoryUser,
                                member.roles().stream().distinct().toList())))
                .toList();
        // recorded chats carry milliseconds at most
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        ChatType type = draft.oneOnOne() ? ChatType.ONE_ON_ONE : ChatType.GROUP;
        Chat chat = behavior.creating(
                requestContext, new Chat(freshId(type, members), type, draft.topic(), members, now, now));
        register.keep(chat);
        personPair.ifPresent(two -> register.pair(two, chat));
        return chat;
    }

    private String freshId(ChatType type, List<Member> members) {
        if (type == ChatType.GROUP || members.isEmpty()) {
            return ChatIds.group();
        }
        DirectoryUser one = members.get(0).directoryUser();
        String usual = ChatIds.oneOnOne(one, members.get(members.size() - 1).directoryUser());
        return register.chat(usual).isEmpty() ? usual : ChatIds.oneOnOneBeside(one);
    }

    private static Optional<PersonPair> personPair(ChatDraft draft) {
        List<DirectoryUser> people = draft.members().stream()
                .flatMap(member -> member.directoryUser().stream())
                .toList();
        return draft.oneOnOne() && people.size() == 2
                ? Optional.of(PersonPair.of(people.get(0), people.get(1)))
                : Optional.empty();
    }

    private Operation order(Chat chat, AppDraft draft, CatalogApp app) {
        Operation operation = new Operation(
                ChatIds.operation(chat.tenantId()),
                chat.id(),
                app,
                draft.consented(),
                Instant.now(),
                operationDuration);
        register.order(operation);
        return operation;
    }
}
