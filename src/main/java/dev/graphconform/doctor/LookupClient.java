package dev.graphconform.doctor;

import dev.graphconform.http.GraphClient;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.GraphRequest.Authorization;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.http.TargetConnectionException;
import dev.graphconform.http.ThrottledException;
import dev.graphconform.http.WriteInterceptor;
import dev.graphconform.target.Credential;
import dev.graphconform.target.Target;
import java.util.List;
import java.util.Optional;

/** Asks the target, by GET and nothing else. A target that throttles without end, or is dead, is not asked again. */
final class LookupClient implements AutoCloseable {
    private static final WriteInterceptor READ_ONLY = write -> {
        throw new IllegalStateException("the doctor never writes: " + write.method() + " " + write.path());
    };

    private final GraphClient client;
    private final String version;
    private Optional<LookupResult.Unanswered> givenUp = Optional.empty();

    LookupClient(Target target) {
        client = new GraphClient(target, READ_ONLY, HttpTransport.REST_ASSURED);
        version = "/" + target.apiVersion();
    }

    /** Asks without a token: whoever answers has not seen one yet. */
    LookupResult withoutToken(String path) {
        return ask(new GraphRequest(
                "GET", version + path, List.of(), new Authorization.NoAuthorization(), Optional.empty()));
    }

    LookupResult with(Credential credential, String path) {
        return ask(GraphRequest.get(version + path, credential));
    }

    /** Why nothing more is asked; empty as long as there is a point in asking. */
    Optional<String> whyGivenUp() {
        return givenUp.map(LookupResult.Unanswered::reason);
    }

    @Override
    public void close() {
        client.close();
    }

    private LookupResult ask(GraphRequest request) {
        if (givenUp.isPresent()) {
            return givenUp.get();
        }
        try {
            return new LookupResult.Answered(client.send(request));
        } catch (ThrottledException endless) {
            givenUp = Optional.of(new LookupResult.Unanswered("the target throttles ("
                    + endless.exchange().status() + ") for longer than the retry budget;" + " try again later"));
            return givenUp.get();
        } catch (TargetConnectionException broken) {
            LookupResult.Unanswered unanswered = new LookupResult.Unanswered(reason(broken, request));
            if (!client.reached()) {
                givenUp = Optional.of(unanswered);
            }
            return unanswered;
        }
    }

    /** The message begins with method and address; who asked knows those. */
    private static String reason(TargetConnectionException broken, GraphRequest request) {
        int path = broken.getMessage().indexOf(request.path() + ": ");
        return path < 0
                ? broken.getMessage()
                : broken.getMessage().substring(path + request.path().length() + 2);
    }
}
