package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatStore;
import dev.graphconform.simulator.chats.Member;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Factories of behaviours that change new or existing chats. */
final class ChatMutations {

    private ChatMutations() {}

    /** Changes certain new chats. */
    static Behavior changingNewChat(Predicate<Chat> which, UnaryOperator<Chat> otherwise) {
        return changingNewChat((context, chat) -> which.test(chat) ? otherwise.apply(chat) : chat);
    }

    /** Changes new chats, depending on the request. */
    static Behavior changingNewChat(BiFunction<RequestContext, Chat, Chat> otherwise) {
        return new Behavior() {
            @Override
            public Chat createChat(RequestContext context, Chat faithful) {
                return otherwise.apply(context, faithful);
            }
        };
    }

    /** Changes the members of certain new chats. */
    static Behavior changingMembers(Predicate<Chat> which, UnaryOperator<List<Member>> otherwise) {
        return changingNewChat(which, chat -> chat.withMembers(otherwise.apply(chat.members())));
    }

    /** Creates a new chat although the two people have one, for certain requests. */
    static Behavior ignoringExistingChat(ChatLookup when) {
        return new Behavior() {
            @Override
            public Optional<Chat> findChat(RequestContext context, Optional<Chat> faithful, ChatStore store) {
                return faithful.filter(chat -> !when.test(context, chat));
            }
        };
    }

    /** Changes the existing chat of two people when it is returned. */
    static Behavior changingExistingChat(UnaryOperator<Chat> change) {
        return new Behavior() {
            @Override
            public Optional<Chat> findChat(RequestContext context, Optional<Chat> faithful, ChatStore store) {
                return faithful.map(change);
            }
        };
    }

    /** Returns an existing group instead of a new one. */
    static Behavior reusingGroup(ChatLookup when) {
        return new Behavior() {
            @Override
            public Optional<Chat> findChat(RequestContext context, Optional<Chat> faithful, ChatStore store) {
                return context.knownDraft().oneOnOne()
                        ? faithful
                        : store.all().stream()
                                .filter(chat -> Conditions.group(chat) && when.test(context, chat))
                                .findFirst();
            }
        };
    }

    /** A predicate on a request and an existing chat. */
    @FunctionalInterface
    interface ChatLookup {
        boolean test(RequestContext context, Chat chat);
    }
}
