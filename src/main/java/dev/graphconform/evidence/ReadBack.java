package dev.graphconform.evidence;

import dev.graphconform.check.Answer;
import dev.graphconform.check.MemberChecks;
import dev.graphconform.check.Undecided;
import dev.graphconform.request.MemberDraft;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Reads a chat back, patiently: a new chat may become visible late. */
public final class ReadBack {
    private final Graph graph;
    private final Consumer<String> notes;

    /** Reads on this target and notes what took time. */
    public ReadBack(Graph graph, Consumer<String> notes) {
        this.graph = graph;
        this.notes = notes;
    }

    /** The chat, as soon as it is as it should be, or as it is when the budget is spent; undecided when it is never visible or may not be read. */
    public Answer chat(String chatId, Predicate<Answer> asItShouldBe) {
        Patience patience = patience();
        Answer answer = patience.until(seen -> seen.status() != 404 && (seen.status() != 200 || asItShouldBe.test(seen)), () -> graph.read(graph.chatPath(chatId, "")));
        if (answer.status() == 404) {
            throw Undecided.inconclusive("the chat " + chatId + " was not visible " + patience.timeline() + "; the visibility budget is spent");
        }
        refuseUnreadable(answer, "the chat", "Chat.ReadBasic");
        note(patience, "the chat was visible and as asked for, or the budget was spent, ");
        return answer;
    }

    /**
     * The members, as soon as they are the people listed, or as they are when the budget is spent.
     *
     * @throws Undecided when they cannot be read
     */
    public Listing members(String chatId, List<MemberDraft> listed) {
        return listing(
                chatId, "/members", "the members", "Chat.ReadBasic or ChatMember.Read",
                seen -> MemberChecks.differences(listed, seen.entries()).isEmpty());
    }

    /**
     * The members, as soon as these people are among them, or as they are when the budget is spent.
     *
     * @throws Undecided when they cannot be read
     */
    public Listing membersWith(String chatId, List<MemberDraft> people) {
        return listing(
                chatId, "/members", "the members", "Chat.ReadBasic or ChatMember.Read",
                seen -> people.stream().allMatch(person -> seen.entries().stream().anyMatch(entry -> MemberChecks.is(person, entry))));
    }

    /**
     * The apps of the chat, as soon as this one is among them, or as they are when the budget is spent.
     *
     * @throws Undecided when they cannot be read
     */
    public boolean lists(String chatId, String appId, Duration budget) {
        Listing apps = listing(chatId, "/installedApps?$expand=teamsApp", "the apps", "TeamsAppInstallation.ReadForChat",
                seen -> has(seen, appId), new Patience(budget, graph::pause));
        return has(apps, appId);
    }

    /** Whether the chat lists the app right now; empty when that cannot be read. */
    Optional<Boolean> listsNow(String chatId, String appId) {
        Listing apps = Listing.read(graph, graph.chatPath(chatId, "/installedApps?$expand=teamsApp"));
        return apps.unreadable().isPresent() ? Optional.empty() : Optional.of(has(apps, appId));
    }

    private Listing listing(String chatId, String below, String what, String permission, Predicate<Listing> enough) {
        return listing(chatId, below, what, permission, enough, patience());
    }

    private Listing listing(
            String chatId, String below, String what, String permission, Predicate<Listing> enough, Patience patience) {
        Listing listing = patience.until(
                seen -> !seen.notFound() && (seen.unreadable().isPresent() || enough.test(seen)),
                () -> Listing.read(graph, graph.chatPath(chatId, below)));
        if (listing.unreadable().isPresent()) {
            refuseUnreadable(listing.last(), what, permission);
            throw Undecided.inconclusive(what + " cannot be read back: " + listing.unreadable().get() + " " + patience.timeline());
        }
        note(patience, what + " were as asked for, or the budget was spent, ");
        return listing;
    }

    private Patience patience() {
        return new Patience(graph.target().pacing().visibilityBudget(), graph::pause);
    }

    private void note(Patience patience, String what) {
        if (patience.waited()) {
            notes.accept(what + patience.timeline());
            graph.late(patience.elapsed());
        }
    }

    private void refuseUnreadable(Answer answer, String what, String permission) {
        if (answer.status() == 401 || answer.status() == 403) {
            throw Undecided.inconclusive("%s may not be read back with %s: %s; give it %s"
                    .formatted(what, graph.target().reader(), answer.summary(), permission));
        }
    }

    private static boolean has(Listing apps, String appId) {
        return apps.entries().stream().anyMatch(entry -> isApp(entry, appId));
    }

    private static boolean isApp(JsonNode installation, String appId) {
        return installation.path("teamsApp").path("id").asString("").equalsIgnoreCase(appId)
                || installation.path("teamsAppDefinition").path("teamsAppId").asString("").equalsIgnoreCase(appId);
    }
}
