package dev.graphconform.doctor;

import dev.graphconform.http.GraphClient;
import dev.graphconform.http.GraphPath;
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

/**
 * Sends the doctor's requests, by GET and nothing else. Once the target cannot be reached, or throttles or hides behind
 * a gateway beyond the retry budget, no further request is sent.
 */
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

    /** Sends a request without a token, so that an unknown host never sees one. */
    LookupResult withoutToken(String path) {
        return send(new GraphRequest(
                "GET", version + path, List.of(), new Authorization.NoAuthorization(), Optional.empty()));
    }

    LookupResult with(Credential credential, String path) {
        return send(GraphRequest.get(version + path, credential));
    }

    /** Looks a user up by id or sign-in name. */
    LookupResult findUser(Credential credential, String idOrName) {
        return with(credential, "/users/" + GraphPath.segment(idOrName) + "?$select=id,userPrincipalName,userType");
    }

    @Override
    public void close() {
        client.close();
    }

    private LookupResult send(GraphRequest request) {
        if (givenUp.isPresent()) {
            return givenUp.get();
        }
        try {
            return new LookupResult.Answered(client.sendAsIs(request));
        } catch (ThrottledException throttled) {
            givenUp = Optional.of(
                    new LookupResult.Unanswered((throttled.exchange().answeredByGateway()
                                    ? "a gateway answers in the target's place ("
                                    : "the target throttles (")
                            + throttled.exchange().status()
                            + ") for longer than the retry budget; try again later"));
            return givenUp.get();
        } catch (TargetConnectionException broken) {
            if (client.reached()) {
                return new LookupResult.Unanswered(name(request) + ": " + reason(broken, request));
            }
            givenUp = Optional.of(new LookupResult.Unanswered(reason(broken, request)));
            return givenUp.get();
        }
    }

    /** Whether any answer, or the beginning of one, ever came. */
    boolean reached() {
        return client.reached();
    }

    /** The request without what differs between people and apps, so that the same failure of several is one. */
    private static String name(GraphRequest request) {
        return request.method() + " "
                + request.path().replaceFirst("\\?.*", "").replaceFirst("(/users/)[^/]+", "$1{id}");
    }

    /** The message without method and address at its beginning. */
    private static String reason(TargetConnectionException broken, GraphRequest request) {
        int path = broken.getMessage().indexOf(request.path() + ": ");
        return path < 0
                ? broken.getMessage()
                : broken.getMessage().substring(path + request.path().length() + 2);
    }
}
