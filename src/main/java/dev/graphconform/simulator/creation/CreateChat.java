package dev.graphconform.simulator.creation;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestOutcome;
import dev.graphconform.simulator.behavior.RequestValidator;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatJson;
import dev.graphconform.simulator.drafts.BodyReader;
import dev.graphconform.simulator.drafts.DraftReader;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Handles {@code POST /chats}. */
public final class CreateChat {

    /** The host to which real 201 answers point (recorded behaviour; no page says so). */
    private static final String OTHER_HOST = "https://teamsgraph.teams.microsoft.com";

    private static final List<ValidationRule> MEDIA_TYPE = BodyRules.ofMediaType();
    private static final List<ValidationRule> BODY = BodyRules.ofBody();
    private static final List<ValidationRule> DRAFT = Stream.of(
                    PropertyRules.all(),
                    ChatTypeRules.all(),
                    MemberShapeRules.ofList(),
                    MemberShapeRules.ofEach(),
                    TopicRules.all(),
                    RoleRules.ofWords(),
                    RosterRules.all(),
                    RoleRules.ofPeople(),
                    AppRules.all())
            .flatMap(List::stream)
            .toList();

    private final RequestValidator validator;
    private final DraftReader drafts;
    private final ChatFactory factory;

    /** A handler with its collaborators. */
    public CreateChat(RequestValidator validator, DraftReader drafts, ChatFactory factory) {
        this.validator = validator;
        this.drafts = drafts;
        this.factory = factory;
    }

    /** Handles an authorized request. */
    public HandledRequest handle(RequestContext context) {
        Optional<RequestOutcome.Refused> mediaType = validator.validate(context, MEDIA_TYPE);
        if (mediaType.isPresent()) {
            return HandledRequest.refused(context, mediaType.get());
        }
        RequestContext read = context.with(BodyReader.read(context.request().body()));
        Optional<RequestOutcome.Refused> body = validator.validate(read, BODY);
        if (body.isPresent()) {
            return HandledRequest.refused(read, body.get());
        }
        RequestContext drafted = read.with(drafts.read(read.body().orElseThrow().tree()));
        return validator
                .validate(drafted, DRAFT)
                .map(refused -> HandledRequest.refused(drafted, refused))
                .orElseGet(() -> made(drafted));
    }

    private HandledRequest made(RequestContext drafted) {
        RequestOutcome outcome = factory.make(drafted);
        if (outcome instanceof RequestOutcome.Accepted accepted) {
            return HandledRequest.of(
                    drafted,
                    outcome,
                    // printed by the page although there is no body; there are clients that look for it
                    OutgoingResponse.empty(202)
                            .withHeader("Content-Type", "application/json")
                            .withHeader(
                                    "Location",
                                    String.format(
                                            "/chats('%s')/operations('%s')",
                                            accepted.chat().id(),
                                            accepted.operation().id())));
        }
        if (outcome instanceof RequestOutcome.Created created) {
            return HandledRequest.of(drafted, outcome, chat(drafted, created.chat()));
        }
        // recorded behaviour: the chat that was there already comes with 201 as well
        return HandledRequest.of(drafted, outcome, chat(drafted, ((RequestOutcome.Reused) outcome).chat()));
    }

    private static OutgoingResponse chat(RequestContext drafted, Chat chat) {
        return OutgoingResponse.json(201, ChatJson.entity(chat, drafted.contextRoot()))
                .withHeader(
                        "Location",
                        String.format(
                                "%s/%s/chats('%s')",
                                OTHER_HOST, drafted.knownRoute().version().segment(), chat.id()));
    }
}
