package dev.graphconform.simulator.creation;

import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatIds;
import dev.graphconform.simulator.chats.ChatRegister;
import dev.graphconform.simulator.chats.ChatType;
import dev.graphconform.simulator.chats.Member;
import dev.graphconform.simulator.chats.Operation;
import dev.graphconform.simulator.chats.Pair;
import dev.graphconform.simulator.conduct.Conduct;
import dev.graphconform.simulator.conduct.Outcome;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.directory.CatalogApp;
import dev.graphconform.simulator.directory.Person;
import dev.graphconform.simulator.drafts.AppDraft;
import dev.graphconform.simulator.drafts.ChatDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Makes chats of drafts, or finds the one that two people have already (Create chat, Note). */
public final class ChatMaker {

    private final Conduct conduct;
    private final ChatRegister register;
    private final Duration operationDuration;

    /** A maker that keeps chats in a register. */
    public ChatMaker(Conduct conduct, ChatRegister register, Duration operationDuration) {
        this.conduct = conduct;
        this.register = register;
        this.operationDuration = operationDuration;
    }

    /** Carries out a request that has passed all rules. */
    Outcome make(Situation situation) {
        return register.whole(() -> {
            Optional<Pair> pair = pair(situation.knownDraft());
            Optional<Chat> known = conduct.reusing(situation, pair.flatMap(register::between), register);
            Chat chat = known.orElseGet(() -> create(situation, pair));
            known.ifPresent(register::keep);
            Optional<AppDraft> app = situation.knownDraft().apps().stream()
                    .filter(wanted -> wanted.app().isPresent()).findFirst();
            if (app.isPresent()) {
                return new Outcome.Accepted(chat, order(chat, app.get(), app.get().app().orElseThrow()));
            }
            return known.isPresent() ? new Outcome.Reused(chat) : new Outcome.Created(chat);
        });
    }

    private Chat create(Situation situation, Optional<Pair> pair) {
        ChatDraft draft = situation.knownDraft();
        List<Member> members = draft.members().stream().flatMap(member -> member.person().stream()
                .map(person -> new Member(person, member.roles().stream().distinct().toList()))).toList();
        // recorded chats carry milliseconds at most
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        ChatType type = draft.oneOnOne() ? ChatType.ONE_ON_ONE : ChatType.GROUP;
        Chat chat = conduct.creating(situation,
                new Chat(freshId(type, members), type, draft.topic(), members, now, now));
        register.keep(chat);
        pair.ifPresent(two -> register.pair(two, chat));
        return chat;
    }

    private String freshId(ChatType type, List<Member> members) {
        if (type == ChatType.GROUP || members.isEmpty()) {
            return ChatIds.group();
        }
        Person one = members.get(0).person();
        String usual = ChatIds.oneOnOne(one, members.get(members.size() - 1).person());
        return register.chat(usual).isEmpty() ? usual : ChatIds.oneOnOneBeside(one);
    }

    private static Optional<Pair> pair(ChatDraft draft) {
        List<Person> people = draft.members().stream().flatMap(member -> member.person().stream()).toList();
        return draft.oneOnOne() && people.size() == 2
                ? Optional.of(Pair.of(people.get(0), people.get(1))) : Optional.empty();
    }

    private Operation order(Chat chat, AppDraft draft, CatalogApp app) {
        Operation operation = new Operation(ChatIds.operation(chat.tenantId()), chat.id(), app, draft.consented(),
                Instant.now(), operationDuration);
        register.order(operation);
        return operation;
    }
}
