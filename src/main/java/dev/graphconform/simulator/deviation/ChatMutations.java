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

/** Conducts that make another chat than was asked for, or hand back another than the right one. */
final class ChatMutations {

    private ChatMutations() {}

    /** New chats of a kind that are made differently. */
    static Behavior making(Predicate<Chat> which, UnaryOperator<Chat> otherwise) {
        return making((requestContext, chat) -> which.test(chat) ? otherwise.apply(chat) : chat);
    }

    /** New chats that are made differently, depending on the request. */
    static Behavior making(BiFunction<RequestContext, Chat, Chat> otherwise) {
        return new Behavior() {
            @Override
            public Chat creating(RequestContext requestContext, Chat faithful) {
                return otherwise.apply(requestContext, faithful);
            }
        };
    }

    /** New chats of a kind with another roster. */
    static Behavior enrolling(Predicate<Chat> which, UnaryOperator<List<Member>> otherwise) {
        return making(which, chat -> chat.withMembers(otherwise.apply(chat.members())));
    }

    /** The chat of a pair is not found again in certain situations. */
    static Behavior forgetting(ChatLookup when) {
        return new Behavior() {
            @Override
            public Optional<Chat> reusing(RequestContext requestContext, Optional<Chat> faithful, ChatStore register) {
                return faithful.filter(chat -> !when.test(requestContext, chat));
            }
        };
    }

    /** The chat of a pair is changed when it is handed back. */
    static Behavior touching(UnaryOperator<Chat> change) {
        return new Behavior() {
            @Override
            public Optional<Chat> reusing(RequestContext requestContext, Optional<Chat> faithful, ChatStore register) {
                return faithful.map(change);
            }
        };
    }

    /** A group that exists is handed back instead of a new one. */
    static Behavior regrouping(ChatLookup when) {
        return new Behavior() {
            @Override
            public Optional<Chat> reusing(RequestContext requestContext, Optional<Chat> faithful, ChatStore register) {
                return requestContext.knownDraft().oneOnOne()
                        ? faithful
                        : register.all().stream()
                                .filter(chat -> Conditions.group(chat) && when.test(requestContext, chat))
                                .findFirst();
            }
        };
    }

    /** A question about a request and a chat that exists. */
    @FunctionalInterface
    interface ChatLookup {
        boolean test(RequestContext requestContext, Chat chat);
    }
}
