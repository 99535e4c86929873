package dev.graphconform.simulator.creation;

import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatJson;
import dev.graphconform.simulator.conduct.Examination;
import dev.graphconform.simulator.conduct.Outcome;
import dev.graphconform.simulator.conduct.Reply;
import dev.graphconform.simulator.conduct.Rule;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.drafts.BodyReader;
import dev.graphconform.simulator.drafts.DraftReader;
import dev.graphconform.simulator.graph.GraphAnswer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The operation {@code POST /chats}. */
public final class CreateChat {

    /** The host to which real 201 answers point (recorded behaviour; no page says so). */
    private static final String OTHER_HOST = "https://teamsgraph.teams.microsoft.com";

    private static final List<Rule> MEDIA_TYPE = BodyRules.ofMediaType();
    private static final List<Rule> BODY = BodyRules.ofBody();
    private static final List<Rule> DRAFT = Stream.of(PropertyRules.all(), ChatTypeRules.all(),
                    MemberShapeRules.ofList(), MemberShapeRules.ofEach(), TopicRules.all(), RoleRules.ofWords(),
                    RosterRules.all(), RoleRules.ofPeople(), AppRules.all())
            .flatMap(List::stream).toList();

    private final Examination examination;
    private final DraftReader drafts;
    private final ChatMaker maker;

    /** The operation with what it needs. */
    public CreateChat(Examination examination, DraftReader drafts, ChatMaker maker) {
        this.examination = examination;
        this.drafts = drafts;
        this.maker = maker;
    }

    /** Answers a request that has passed the gate. */
    public Reply handle(Situation admitted) {
        Optional<Outcome.Refused> mediaType = examination.examine(admitted, MEDIA_TYPE);
        if (mediaType.isPresent()) {
            return Reply.refused(admitted, mediaType.get());
        }
        Situation read = admitted.with(BodyReader.read(admitted.request().body()));
        Optional<Outcome.Refused> body = examination.examine(read, BODY);
        if (body.isPresent()) {
            return Reply.refused(read, body.get());
        }
        Situation drafted = read.with(drafts.read(read.body().orElseThrow().tree()));
        return examination.examine(drafted, DRAFT).map(refused -> Reply.refused(drafted, refused))
                .orElseGet(() -> made(drafted));
    }

    private Reply made(Situation drafted) {
        Outcome outcome = maker.make(drafted);
        if (outcome instanceof Outcome.Accepted accepted) {
            return Reply.of(drafted, outcome, GraphAnswer.empty(202).withHeader("Location", String.format(
                    "/chats('%s')/operations('%s')", accepted.chat().id(), accepted.operation().id())));
        }
        if (outcome instanceof Outcome.Created created) {
            return Reply.of(drafted, outcome, chat(drafted, created.chat()));
        }
        // recorded behaviour: the chat that was there already comes with 201 as well
        return Reply.of(drafted, outcome, chat(drafted, ((Outcome.Reused) outcome).chat()));
    }

    private static GraphAnswer chat(Situation drafted, Chat chat) {
        return GraphAnswer.json(201, ChatJson.entity(chat, drafted.versionRoot()))
                .withHeader("Location", String.format("%s/%s/chats('%s')", OTHER_HOST,
                        drafted.knownRoute().version().segment(), chat.id()));
    }
}
