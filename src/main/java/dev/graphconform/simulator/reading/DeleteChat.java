package dev.graphconform.simulator.reading;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestOutcome;
import dev.graphconform.simulator.behavior.RequestValidator;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.chats.ChatStore;
import dev.graphconform.simulator.directory.DirectoryUser;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Optional;

/** Handles {@code DELETE /chats/{id}}: for administrators of the tenant and for apps. */
public final class DeleteChat {

    private final RequestValidator validator;
    private final ChatStore store;
    private final List<ValidationRule> rules;

    /** A handler that deletes from a store. */
    public DeleteChat(RequestValidator validator, ChatStore store) {
        this.validator = validator;
        this.store = store;
        this.rules = List.of(
                new ValidationRule(
                        RefusalReason.ADMINISTRATOR,
                        context -> context.knownCaller()
                                .user()
                                .filter(user -> !user.administrator())
                                .map((DirectoryUser user) ->
                                        Refusal.forbidden("Only tenant admins and Teams admins can delete chats with a "
                                                + "delegated token."))),
                new ValidationRule(
                        RefusalReason.CHAT_KNOWN,
                        context -> store.chat(context.key(0)).isPresent()
                                ? Optional.empty()
                                : Optional.of(
                                        Refusal.notFound(String.format("No chat has the id '%s'.", context.key(0))))));
    }

    /** Deletes a chat. */
    public HandledRequest handle(RequestContext context) {
        return validator
                .validate(context, rules)
                .map(refused -> HandledRequest.refused(context, refused))
                .orElseGet(() -> {
                    store.chat(context.key(0)).ifPresent(store::delete);
                    return HandledRequest.of(context, new RequestOutcome.Deleted(), OutgoingResponse.empty(204));
                });
    }
}
