package dev.graphconform.evidence;

import dev.graphconform.request.ChatRequestBuilder;
import dev.graphconform.target.TeamsApp;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The chats with an app that a run asked for, each once; a second scenario waits for the first one's evidence. */
public final class AppChats {
    private final Map<String, AppChat> asked = new ConcurrentHashMap<>();
    private final NewChatDetector newChatDetector;

    /** Chats whose novelty is told by what the run has seen. */
    public AppChats(NewChatDetector newChatDetector) {
        this.newChatDetector = newChatDetector;
    }

    /** The evidence for this app, gathered now if no scenario has done so yet. */
    public AppChat with(TeamsApp teamsApp, ScenarioClient client, Supplier<ChatRequestBuilder> draft) {
        AppChat chat = asked.computeIfAbsent(
                teamsApp.key(), key -> AppChat.askFor(client, draft.get(), teamsApp, newChatDetector));
        chat.responses().forEach(client::noted);
        return chat;
    }
}
