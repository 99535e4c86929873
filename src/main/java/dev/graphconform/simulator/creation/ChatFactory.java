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

/** Creates chats from drafts, or finds the existing chat of two people (Create chat, Note). */
public final class ChatFactory {

    private final Behavior behavior;
    private final ChatStore store;
    private final Duration operationDuration;

    /** A factory that saves chats in a store. */
    public ChatFactory(Behavior behavior, ChatStore store, Duration operationDuration) {
        this.behavior = behavior;
        this.store = store;
        this.operationDuration = operationDuration;
    }

    /** Creates or finds the chat of a request that has passed all rules. */
    RequestOutcome make(RequestContext context) {
        return store.atomically(() -> {
            Optional<PersonPair> pair = pair(context.knownDraft());
            Optional<Chat> known = behavior.findChat(context, pair.flatMap(store::between), store);
            Chat chat = known.orElseGet(() -> create(context, pair));
            known.ifPresent(store::save);
            Optional<AppDraft> app = context.knownDraft().apps().stream()
                    .filter(wanted -> wanted.app().isPresent())
                    .findFirst();
            if (app.isPresent()) {
                return new RequestOutcome.Accepted(
                        chat, order(chat, app.get(), app.get().app().orElseThrow()));
            }
            return known.isPresent() ? new RequestOutcome.Reused(chat) : new RequestOutcome.Created(chat);
        });
    }

    private Chat create(RequestContext context, Optional<PersonPair> pair) {
        ChatDraft draft = context.knownDraft();
        List<Member> members = draft.members().stream()
                .flatMap(member -> member.user().stream()
                        .map(user -> new Member(
                                user, member.roles().stream().distinct().toList())))
                .toList();
        // recorded chats carry milliseconds at most
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        ChatType type = draft.oneOnOne() ? ChatType.ONE_ON_ONE : ChatType.GROUP;
        Chat chat =
                behavior.createChat(context, new Chat(freshId(type, members), type, draft.topic(), members, now, now));
        store.save(chat);
        pair.ifPresent(two -> store.savePair(two, chat));
        return chat;
    }

    private String freshId(ChatType type, List<Member> members) {
        if (type == ChatType.GROUP || members.isEmpty()) {
            return ChatIds.group();
        }
        DirectoryUser one = members.get(0).user();
        String usual = ChatIds.oneOnOne(one, members.get(members.size() - 1).user());
        return store.chat(usual).isEmpty() ? usual : ChatIds.oneOnOneBeside(one);
    }

    private static Optional<PersonPair> pair(ChatDraft draft) {
        List<DirectoryUser> people = draft.members().stream()
                .flatMap(member -> member.user().stream())
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
        store.addOperation(operation);
        return operation;
    }
}
