package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatRegister;
import dev.graphconform.simulator.chats.Member;
import dev.graphconform.simulator.conduct.Conduct;
import dev.graphconform.simulator.conduct.Situation;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Conducts that make another chat than was asked for, or hand back another than the right one. */
final class Makings {

    private Makings() {
    }

    /** New chats of a kind that are made differently. */
    static Conduct making(Predicate<Chat> which, UnaryOperator<Chat> otherwise) {
        return making((situation, chat) -> which.test(chat) ? otherwise.apply(chat) : chat);
    }

    /** New chats that are made differently, depending on the request. */
    static Conduct making(BiFunction<Situation, Chat, Chat> otherwise) {
        return new Conduct() {
            @Override
            public Chat creating(Situation situation, Chat faithful) {
                return otherwise.apply(situation, faithful);
            }
        };
    }

    /** New chats of a kind with another roster. */
    static Conduct enrolling(Predicate<Chat> which, UnaryOperator<List<Member>> otherwise) {
        return making(which, chat -> chat.withMembers(otherwise.apply(chat.members())));
    }

    /** The chat of a pair is not found again in certain situations. */
    static Conduct forgetting(Lookup when) {
        return new Conduct() {
            @Override
            public Optional<Chat> reusing(Situation situation, Optional<Chat> faithful, ChatRegister register) {
                return faithful.filter(chat -> !when.test(situation, chat));
            }
        };
    }

    /** The chat of a pair is changed when it is handed back. */
    static Conduct touching(UnaryOperator<Chat> change) {
        return new Conduct() {
            @Override
            public Optional<Chat> reusing(Situation situation, Optional<Chat> faithful, ChatRegister register) {
                return faithful.map(change);
            }
        };
    }

    /** A group that exists is handed back instead of a new one. */
    static Conduct regrouping(Lookup when) {
        return new Conduct() {
            @Override
            public Optional<Chat> reusing(Situation situation, Optional<Chat> faithful, ChatRegister register) {
                return situation.knownDraft().oneOnOne() ? faithful : register.all().stream()
                        .filter(chat -> When.group(chat) && when.test(situation, chat)).findFirst();
            }
        };
    }

    /** A question about a request and a chat that exists. */
    @FunctionalInterface
    interface Lookup {
        boolean test(Situation situation, Chat chat);
    }
}
