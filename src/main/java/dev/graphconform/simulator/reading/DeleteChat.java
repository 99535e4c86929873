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

/** Delete chat: for administrators of the tenant and for apps. */
public final class DeleteChat {

    private final RequestValidator requestValidator;
    private final ChatStore register;
    private final List<ValidationRule> validationRules;

    /** Deletes from a register. */
    public DeleteChat(RequestValidator requestValidator, ChatStore register) {
        this.requestValidator = requestValidator;
        this.register = register;
        this.validationRules = List.of(
                new ValidationRule(
                        RefusalReason.ADMINISTRATOR,
                        requestContext -> requestContext
                                .knownCaller()
                                .directoryUser()
                                .filter(directoryUser -> !directoryUser.administrator())
                                .map((DirectoryUser directoryUser) ->
                                        Refusal.forbidden("Only tenant admins and Teams admins can delete chats with a "
                                                + "delegated token."))),
                new ValidationRule(
                        RefusalReason.CHAT_KNOWN,
                        requestContext -> register.chat(requestContext.key(0)).isPresent()
                                ? Optional.empty()
                                : Optional.of(Refusal.notFound(
                                        String.format("No chat has the id '%s'.", requestContext.key(0))))));
    }

    /** Deletes a chat. */
    public HandledRequest handle(RequestContext requestContext) {
        return requestValidator
                .examine(requestContext, validationRules)
                .map(refused -> HandledRequest.refused(requestContext, refused))
                .orElseGet(() -> {
                    register.chat(requestContext.key(0)).ifPresent(register::delete);
                    return HandledRequest.of(requestContext, new RequestOutcome.Deleted(), OutgoingResponse.empty(204));
                });
    }
}
