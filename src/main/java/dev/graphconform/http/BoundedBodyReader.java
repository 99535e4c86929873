package dev.graphconform.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.entity.DeflateInputStream;
import org.apache.http.entity.ByteArrayEntity;

/**
 * Reads the body of a response to its end and decodes it, both within {@link SizeLimitedHttpClient#MAX_BODY_BYTES}, and
 * puts the bytes in the place of the stream. A body that was decoded loses its {@code Content-Encoding}, which says
 * nothing true of it any more; one that keeps it is not what that header says.
 */
final class BoundedBodyReader {
    /** Nobody encodes more often; a thousandfold encoding would be an attack. */
    private static final int MOST_ENCODINGS = 3;

    private BoundedBodyReader() {}

    /** Leaves a response that nothing more has to be read of; its connection is free. */
    static void readWhole(HttpResponse response, Deadline deadline) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return;
        }
        if (entity.getContentLength() > SizeLimitedHttpClient.MAX_BODY_BYTES) {
            throw deadline.abort(UnusableResponseException.bodyTooLarge());
        }
        byte[] raw = bounded(entity.getContent(), deadline);
        byte[] body = decoded(response, raw, deadline);
        response.setEntity(body.length == 0 ? null : withType(new ByteArrayEntity(body), entity));
    }

    private static HttpEntity withType(ByteArrayEntity body, HttpEntity received) {
        body.setContentType(received.getContentType());
        return body;
    }

    private static byte[] decoded(HttpResponse response, byte[] raw, Deadline deadline) throws IOException {
        List<String> encodings = encodings(response);
        if (encodings.size() > MOST_ENCODINGS) {
            return raw;
        }
        Collections.reverse(encodings);
        byte[] body = raw;
        for (String encoding : encodings) {
            Optional<byte[]> inner = body.length == 0 ? Optional.of(body) : decoded(encoding, body, deadline);
            if (inner.isEmpty()) {
                return raw;
            }
            body = inner.get();
        }
        response.removeHeaders("Content-Encoding");
        return body;
    }

    /** In the order in which they were applied. */
    private static List<String> encodings(HttpResponse response) {
        List<String> encodings = new ArrayList<>();
        for (Header line : response.getHeaders("Content-Encoding")) {
            for (String encoding : line.getValue().split(",")) {
                String name = encoding.strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !name.equals("identity")) {
                    encodings.add(name);
                }
            }
        }
        return encodings;
    }

    /** Empty when the bytes are not so encoded, or the encoding is not known. */
    private static Optional<byte[]> decoded(String encoding, byte[] body, Deadline deadline)
            throws UnusableResponseException {
        try {
            InputStream bytes = new ByteArrayInputStream(body);
            return switch (encoding) {
                case "gzip", "x-gzip" -> Optional.of(bounded(new GZIPInputStream(bytes), deadline));
                case "deflate" -> Optional.of(bounded(new DeflateInputStream(bytes), deadline));
                default -> Optional.empty();
            };
        } catch (UnusableResponseException tooLarge) {
            throw tooLarge;
        } catch (IOException notSoEncoded) {
            return Optional.empty();
        }
    }

    /** Beyond the limit the exchange is aborted at once, since closing the stream would read it to its end. */
    private static byte[] bounded(InputStream body, Deadline deadline) throws IOException {
        byte[] bytes = body.readNBytes(SizeLimitedHttpClient.MAX_BODY_BYTES + 1);
        if (bytes.length > SizeLimitedHttpClient.MAX_BODY_BYTES) {
            throw deadline.abort(UnusableResponseException.bodyTooLarge());
        }
        return bytes;
    }
}
