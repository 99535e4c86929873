package dev.graphconform.evidence;

import dev.graphconform.check.AppChecks;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.LocationAddress;
import dev.graphconform.check.OperationChecks;
import dev.graphconform.check.Response;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.TargetConnectionException;
import dev.graphconform.http.ThrottledException;
import dev.graphconform.request.ChatRequestBuilder;
import dev.graphconform.target.TeamsApp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

    /**
     * A chat asked for with an app, and what came of it. Asked for once a run and shared by the rules on operations: on
     * a tenant each further one would be a write and, at the documented interval, minutes of polling.
     *
     * @param draft the request
     * @param teamsApp the app asked for
     * @param response the answer to the request
     * @param operationAddress what the Location addresses; empty when it addresses no operation on the target
     * @param polling the operation followed; empty when there was nothing to follow, or it could not be
     * @param lost why what came of it could not be read: its answer stands all the same
     * @param absentBefore whether the chat was seen without the app, before the operation had ended
     * @param firstTime whether nothing in this run had asked for the pair's chat before
     * @param firstTimeWithApp whether nothing in this run had asked for this app in the pair's chat before
     */
    public record AppChat(
            ChatRequestBuilder draft,
            TeamsApp teamsApp,
            Response response,
            Optional<LocationAddress.OperationAddress> operationAddress,
            Optional<OperationPolling> polling,
            Optional<RuntimeException> lost,
            boolean absentBefore,
            boolean firstTime,
            boolean firstTimeWithApp) {

        static AppChat askFor(
                ScenarioClient client, ChatRequestBuilder draft, TeamsApp teamsApp, NewChatDetector newChatDetector) {
            draft.install(teamsApp);
            List<String> pair =
                    draft.members().stream().map(member -> member.person().id()).toList();
            boolean firstTime = newChatDetector.firstTime(pair);
            List<String> pairAndApp =
                    Stream.concat(pair.stream(), Stream.of(teamsApp.id())).toList();
            boolean firstTimeWithApp = newChatDetector.firstTime(pairAndApp);
            newChatDetector.askedFor(pairAndApp);
            Response response = client.create(
                    draft,
                    new GraphRequest.Authorization.CredentialAuthorization(
                            client.target().defaultCredential()));
            // an attempt that a gateway answered may have made the chat that the next one finds
            firstTime &= !response.exchange().mayHaveBeenDoneBefore();
            Optional<LocationAddress.OperationAddress> operationAddress = operationAddress(client, response);
            AppChat chat = new AppChat(
                    draft,
                    teamsApp,
                    response,
                    operationAddress,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    firstTime,
                    firstTimeWithApp);
            return operationAddress.isEmpty() || !client.target().readsBack() ? chat : chat.followedBy(client);
        }

        /** With what came of it. That a read is lost takes nothing from the answer, which has rules of its own. */
        private AppChat followedBy(ScenarioClient client) {
            try {
                // looked up before the operation has ended: what is missing now was missing before
                boolean missing = new ChatReader(client, note -> {})
                        .listsNow(operationAddress.orElseThrow().chatId(), teamsApp.id())
                        .map(listed -> !listed)
                        .orElse(false);
                OperationPolling seen =
                        OperationPolling.follow(client, operationAddress.get().path());
                return read(Optional.of(seen), Optional.empty(), missing);
            } catch (InconclusiveException | ThrottledException | TargetConnectionException unread) {
                return read(Optional.empty(), Optional.of(unread), false);
            }
        }

        private AppChat read(Optional<OperationPolling> seen, Optional<RuntimeException> unread, boolean missing) {
            return new AppChat(
                    draft, teamsApp, response, operationAddress, seen, unread, missing, firstTime, firstTimeWithApp);
        }

        /**
         * The operation followed, which has an address.
         *
         * @throws InconclusiveException where the target serves no reads; what lost the read, where it was lost
         */
        public OperationPolling followed() {
            return polling.orElseThrow(
                    () -> lost.orElseGet(() -> InconclusiveException.notRun(ScenarioClient.READS_NONE)));
        }

        /** Whether the operation was seen to fail, so that its chat need not be there. */
        public boolean failed() {
            return polling.filter(followed -> followed.end() == OperationPolling.PollingEnd.ENDED
                            && !OperationChecks.succeeded(followed.last()))
                    .isPresent();
        }

        /** Every answer that this evidence rests on. */
        public List<Response> responses() {
            return polling.map(followed -> Stream.concat(Stream.of(response), followed.responses().stream())
                            .toList())
                    .orElse(List.of(response));
        }

        private static Optional<LocationAddress.OperationAddress> operationAddress(
                ScenarioClient client, Response response) {
            if (response.status() != 202) {
                return Optional.empty();
            }
            try {
                LocationAddress address = LocationAddress.of(
                        AppChecks.rawLocation(response),
                        client.target().serviceRoot(),
                        client.target().apiVersion());
                return address instanceof LocationAddress.OperationAddress operationAddress
                        ? Optional.of(operationAddress)
                        : Optional.empty();
            } catch (InconclusiveException noLocation) {
                return Optional.empty();
            }
        }
    }
}
