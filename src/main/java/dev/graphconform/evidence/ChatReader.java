package dev.graphconform.evidence;

import dev.graphconform.check.AppChecks;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.MemberChecks;
import dev.graphconform.check.Response;
import dev.graphconform.evidence.ReadPatience.ReadKind;
import dev.graphconform.request.ListedMember;
import dev.graphconform.target.Persona;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads a chat back, patiently: a new chat may become visible late. */
public final class ChatReader {
    private final ScenarioClient client;
    private final Consumer<String> notes;

    /** Reads on this target and notes what took time. */
    public ChatReader(ScenarioClient client, Consumer<String> notes) {
        this.client = client;
        this.notes = notes;
    }

    /**
     * The chat, as soon as it is as it should be, or as it is when the budget is spent; undecided when it is never
     * visible or may not be read.
     */
    public Response chat(String chatId, Predicate<Response> asItShouldBe) {
        Poller poller = poller(ReadKind.CHAT);
        Response response = poller.until(
                seen -> seen.status() == 200
                        && seen.text("id").filter(chatId::equalsIgnoreCase).isPresent(),
                seen -> seen.status() != 404 && (seen.status() != 200 || asItShouldBe.test(seen)),
                () -> client.read(client.chatPath(chatId, "")));
        if (response.status() == 404) {
            throw InconclusiveException.inconclusive(
                    "the chat " + chatId + " was not visible " + poller.timeline() + "; " + poller.end());
        }
        refuseUnreadable(response, "the chat", "Chat.ReadBasic");
        note(poller, response.status() == 200 && asItShouldBe.test(response), "the chat was");
        return response;
    }

    /**
     * The members, as soon as they are the people listed, or as they are when the budget is spent.
     *
     * @throws InconclusiveException when they cannot be read
     */
    public PagedCollection members(String chatId, List<ListedMember> listed) {
        return pagedCollection(
                chatId,
                "/members",
                "the members",
                "Chat.ReadBasic or ChatMember.Read",
                poller(ReadKind.MEMBERS),
                true,
                seen -> MemberChecks.differences(listed, seen.entries()).isEmpty());
    }

    /**
     * The members, as soon as these people are among them, or as they are when the budget is spent.
     *
     * @throws InconclusiveException when they cannot be read
     */
    public PagedCollection membersWith(String chatId, List<ListedMember> people) {
        return pagedCollection(
                chatId,
                "/members",
                "the members",
                "Chat.ReadBasic or ChatMember.Read",
                poller(ReadKind.MEMBERS),
                // the caller alone is in whatever list a mock always answers
                people.stream().anyMatch(member -> !member.phrase().equals(Persona.INITIATOR.phrase())),
                seen -> people.stream()
                        .allMatch(person -> seen.entries().stream().anyMatch(entry -> MemberChecks.is(person, entry))));
    }

    /**
     * The apps of the chat, as soon as this one is among them, or as they are when the budget is spent.
     *
     * @throws InconclusiveException when they cannot be read
     */
    public boolean lists(String chatId, String appId, Duration budget) {
        PagedCollection apps = pagedCollection(
                chatId,
                "/installedApps?$expand=teamsApp",
                "the apps",
                "TeamsAppInstallation.ReadForChat",
                new Poller(budget, client, ReadKind.APPS),
                true,
                seen -> has(seen, appId));
        return has(apps, appId);
    }

    /** Whether the chat lists the app right now; empty when that cannot be read. */
    Optional<Boolean> listsNow(String chatId, String appId) {
        PagedCollection apps = PagedCollection.read(client, client.chatPath(chatId, "/installedApps?$expand=teamsApp"));
        return apps.unreadable().isPresent() ? Optional.empty() : Optional.of(has(apps, appId));
    }

    private PagedCollection pagedCollection(
            String chatId,
            String below,
            String what,
            String permission,
            Poller poller,
            boolean telling,
            Predicate<PagedCollection> enough) {
        PagedCollection pagedCollection = poller.until(
                seen -> telling && seen.unreadable().isEmpty() && enough.test(seen),
                seen -> !seen.notFound() && (seen.unreadable().isPresent() || enough.test(seen)),
                () -> PagedCollection.read(client, client.chatPath(chatId, below)));
        if (pagedCollection.unreadable().isPresent()) {
            refuseUnreadable(pagedCollection.last(), what, permission);
            throw InconclusiveException.inconclusive(what + " cannot be read back: "
                    + pagedCollection.unreadable().get() + " " + poller.timeline()
                    + (poller.gaveUp() ? "; " + poller.end() : ""));
        }
        note(poller, enough.test(pagedCollection), what + " were");
        return pagedCollection;
    }

    private Poller poller(ReadKind kind) {
        return new Poller(client.target().pacing().visibilityBudget(), client, kind);
    }

    /** Late is what came right later; what never came right is for its rule to tell. */
    private void note(Poller poller, boolean right, String what) {
        if (poller.gaveUp()) {
            notes.accept(what + (right ? " as asked for: " : " not as asked for: ") + poller.end());
        } else if (poller.waited()) {
            notes.accept(what + (right ? " as asked for " : " not as asked for ") + poller.timeline());
            if (right) {
                client.late(poller.elapsed());
            }
        }
    }

    private void refuseUnreadable(Response response, String what, String permission) {
        if (response.status() == 401 || response.status() == 403) {
            throw InconclusiveException.inconclusive("%s may not be read back with %s: %s%s"
                    .formatted(
                            what,
                            client.target().reader(),
                            response.summary(),
                            response.status() == 403 ? "; on a tenant that takes " + permission : ""));
        }
    }

    private static boolean has(PagedCollection apps, String appId) {
        return apps.entries().stream().anyMatch(entry -> AppChecks.isApp(entry, appId));
    }
}
