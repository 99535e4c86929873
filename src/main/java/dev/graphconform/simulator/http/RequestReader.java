package dev.graphconform.simulator.http;

import dev.graphconform.simulator.protocol.HeaderFields;
import dev.graphconform.simulator.protocol.IncomingRequest;
import dev.graphconform.simulator.protocol.QueryOptions;
import dev.graphconform.simulator.protocol.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a request off the server. */
final class RequestReader {

    /** The service's limit: no chat that Teams allows comes near it. */
    static final int LARGEST_BODY = 4 * 1024 * 1024;

    /** How much of a larger body is still read, so that most clients finish sending and see the answer. */
    private static final long PATIENCE = 64L * 1024 * 1024;

    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+])(:[0-9]{1,5})?");

    private final String ownRoot;
    private final String scheme;

    RequestReader(String ownRoot) {
        this.ownRoot = ownRoot;
        this.scheme = ownRoot.substring(0, ownRoot.indexOf("//") + 2);
    }

    IncomingRequest read(String method, URI target, HeaderFields headers, InputStream body) throws IOException {
        return new IncomingRequest(
                method,
                Optional.ofNullable(target.getRawPath()).orElse(""),
                QueryOptions.of(target.getRawQuery()),
                headers,
                body(body),
                // a client sees the service under the name that it calls it by
                headers.first("Host")
                        .filter(host -> HOST.matcher(host).matches())
                        .map(scheme::concat)
                        .orElse(ownRoot));
    }

    private static RequestBody body(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(LARGEST_BODY + 1);
        if (bytes.length <= LARGEST_BODY) {
            return new RequestBody(bytes, false);
        }
        byte[] sink = new byte[64 * 1024];
        long read = 0;
        int count = stream.read(sink);
        while (count >= 0 && read < PATIENCE) {
            read += count;
            count = stream.read(sink);
        }
        return new RequestBody(Arrays.copyOf(bytes, LARGEST_BODY), true);
    }
}
