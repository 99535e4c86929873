package dev.graphconform.evidence;

import dev.graphconform.request.ChatDraft;
import dev.graphconform.target.App;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The chats with an app that a run asked for, each once; a second scenario waits for the first one's evidence. */
public final class AppChats {
    private final Map<String, AppChat> asked = new ConcurrentHashMap<>();
    private final Novelty novelty;

    /** Chats whose novelty is told by what the run has seen. */
    public AppChats(Novelty novelty) {
        this.novelty = novelty;
    }

    /** The evidence for this app, gathered now if no scenario has done so yet. */
    public AppChat with(App app, Graph graph, Supplier<ChatDraft> draft) {
        AppChat chat = asked.computeIfAbsent(app.key(), key -> AppChat.askFor(graph, draft.get(), app, novelty));
        chat.answers().forEach(graph::noted);
        return chat;
    }
}
