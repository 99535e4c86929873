package dev.graphconform.judgement;

import dev.graphconform.judgement.GraphAddress.GraphResource;
import dev.graphconform.judgement.RequestReading.AllowedRequest;
import dev.graphconform.judgement.RequestReading.FaultyRequest;
import dev.graphconform.judgement.RequestReading.OpenRequest;
import dev.graphconform.recording.RecordedExchange;
import dev.graphconform.schema.Schemas;
import dev.graphconform.target.Target;
import java.util.List;
import java.util.Optional;

/** Finds out which rules recorded requests put in question. What the recordings cannot tell is not asked. */
public final class RuleQuestions {
    private final Optional<Target> target;
    private final Schemas schemas = Schemas.bundled();

    /**
     * Asks questions of recordings.
     *
     * @param target who is who, and by which roots the service calls itself; empty where only the recordings tell
     */
    public RuleQuestions(Optional<Target> target) {
        this.target = target;
    }

    /** The questions that these exchanges ask, which are in the order of time. */
    public List<RuleQuestion> of(List<RecordedExchange> exchanges) {
        ChatTraffic traffic = new ChatTraffic(exchanges, target);
        QuestionList questions = new QuestionList();
        TracingQuestions tracing = new TracingQuestions(traffic.habits(), schemas, questions);
        CreationQuestions created = new CreationQuestions(traffic, schemas, questions);
        RefusalQuestions refused = new RefusalQuestions(traffic, questions);
        ChatHistories histories = new ChatHistories(traffic);
        PairQuestions pairs = new PairQuestions(traffic, histories, questions);
        ReadQuestions reads = new ReadQuestions(traffic, histories, questions);
        AppQuestions apps = new AppQuestions(
                traffic, histories, new OperationQuestions(traffic, histories, schemas, questions), questions);
        for (RecordedCreation creation : traffic.creations()) {
            if (!creation.exchange().answeredByService()) {
                continue;
            }
            boolean ownChats = creation.exchange().address().resource() == GraphResource.OWN_CHATS;
            if (creation.reading() instanceof AllowedRequest allowed) {
                RecordedRequest request = allowed.request();
                boolean refusable =
                        ownChats && traffic.acceptedTwin(creation, false).isPresent();
                tracing.ask(creation, request.phrase(traffic.people()), refusable);
                if (ownChats) {
                    refused.askOwnChats(creation, request);
                    continue;
                }
                apps.ask(creation, request);
                if (request.app().isEmpty()) {
                    created.ask(creation, request);
                    pairs.ask(creation, request);
                    reads.ask(creation, request);
                }
            } else if (creation.reading() instanceof FaultyRequest fault) {
                tracing.ask(creation, fault.what(), !ownChats && refused.judges(creation, fault));
                if (!ownChats) {
                    refused.ask(creation, fault);
                    if (fault.rule().equals("guest-has-guest-role")) {
                        reads.askGuestNotAdded(creation, fault.what());
                    }
                }
            } else if (creation.reading() instanceof OpenRequest open) {
                tracing.ask(creation, open.why(), false);
            }
        }
        return questions.all();
    }
}
