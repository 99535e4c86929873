package dev.graphconform.independent;

import java.util.List;
import java.util.Set;

/** Where chats, members, apps, operations and people are read. */
final class IndependentReads {
    private static final int LATE_MILLIS = 70;
    private static final int QUICK_LOOKS = 2;
    private static final int SLOW_LOOKS = 9;

    private final IndependentDirectory independentDirectory;
    private final IndependentChatStore independentChatStore;
    private final ServerBehavior serverBehavior;
    private final Set<Liberty> liberties;

    IndependentReads(
            IndependentDirectory independentDirectory,
            IndependentChatStore independentChatStore,
            ServerBehavior serverBehavior,
            Set<Liberty> liberties) {
        this.independentDirectory = independentDirectory;
        this.independentChatStore = independentChatStore;
        this.serverBehavior = serverBehavior;
        this.liberties = liberties;
    }

    IndependentReply read(
            IndependentCall independentCall, IndependentToken independentToken, ResponseWriter responseWriter) {
        List<String> parts = independentCall.parts();
        if (parts.equals(List.of("me")) && !independentToken.application()) {
            return person(independentToken.holder());
        }
        if (parts.size() == 2 && parts.get(0).equals("users")) {
            return person(independentDirectory
                    .named(parts.get(1), "")
                    .orElseThrow(() -> new Refused(IndependentRefusal.NO_SUCH_PATH)));
        }
        if (parts.size() < 2 || !parts.get(0).equals("chats")) {
            throw new Refused(IndependentRefusal.NO_SUCH_PATH);
        }
        if (!independentToken.mayRead()) {
            throw new Refused(IndependentRefusal.NO_PERMISSION);
        }
        IndependentChat independentChat = independentChatStore
                .byId(parts.get(1))
                .filter(found -> age(found) >= 0)
                .orElseThrow(() -> new Refused(IndependentRefusal.NO_SUCH_PATH));
        if (!independentToken.application() && !independentChat.has(independentToken.holder())) {
            throw new Refused(IndependentRefusal.NOT_ON_ROSTER);
        }
        return parts.size() == 2
                ? responseWriter.chat(independentChat, 200)
                : below(independentChat, parts.subList(2, parts.size()), independentCall, responseWriter);
    }

    private IndependentReply below(
            IndependentChat independentChat,
            List<String> parts,
            IndependentCall independentCall,
            ResponseWriter responseWriter) {
        int from = from(independentCall.query());
        if (parts.equals(List.of("members"))) {
            // an order holds from page to page, and is another one at the next look
            String order = from == 0
                    ? String.valueOf(independentCall.number())
                    : independentCall.query().replaceAll(".*skiptoken=\\d+_(\\d+).*", "$1");
            return responseWriter.members(
                    independentChat, seated(independentChat), independentCall.path(), from, order);
        }
        if (parts.equals(List.of("installedApps"))) {
            List<String> apps = independentChat.apps.stream().toList();
            return responseWriter.apps(
                    independentChat,
                    age(independentChat) < LATE_MILLIS * 2 && liberties.contains(Liberty.LATE_VISIBILITY)
                            ? List.of()
                            : apps,
                    independentCall.path(),
                    from);
        }
        if (parts.size() == 2 && parts.get(0).equals("operations")) {
            IndependentOperation independentOperation = independentChatStore.independentOperations.stream()
                    .filter(found ->
                            found.id.equalsIgnoreCase(parts.get(1)) && found.independentChat.equals(independentChat))
                    .findFirst()
                    .orElseThrow(() -> new Refused(IndependentRefusal.NO_SUCH_PATH));
            String state = IndependentOperation.state(
                    independentOperation.look(), liberties.contains(Liberty.SLOW_OPERATION) ? SLOW_LOOKS : QUICK_LOOKS);
            if (state.equals("succeeded") && serverBehavior.installs(independentOperation)) {
                independentChat.apps.add(independentOperation.app);
            }
            return responseWriter.operation(independentOperation, state);
        }
        throw new Refused(IndependentRefusal.NO_SUCH_PATH);
    }

    /** Since the chat became visible. */
    private long age(IndependentChat independentChat) {
        return independentChat.ageMillis() - (liberties.contains(Liberty.LATE_VISIBILITY) ? LATE_MILLIS : 0);
    }

    /** Members arrive one by one. */
    private List<IndependentChat.Seat> seated(IndependentChat independentChat) {
        long arrived = liberties.contains(Liberty.LATE_VISIBILITY)
                ? 1 + age(independentChat) / 20
                : independentChat.seats.size();
        return independentChat.seats.stream().limit(arrived).toList();
    }

    private static int from(String query) {
        String token = query == null ? "" : query.replaceAll(".*skiptoken=(\\d+)_.*", "$1");
        return token.matches("\\d+") ? Integer.parseInt(token) : 0;
    }

    private static IndependentReply person(IndependentUser independentUser) {
        IndependentReply independentReply = IndependentReply.json(200);
        independentReply
                .json
                .put("id", independentUser.id())
                .put("userPrincipalName", independentUser.upn())
                .put("mail", independentUser.mail())
                .put("displayName", "Somebody");
        return independentReply;
    }
}
