package dev.graphconform.mocks;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Has WireMock send every body in gzip, whether the client asked for it or not. */
final class GzippedAnswers implements ResponseTransformerV2 {
    static final String NAME = "gzipped";

    private static final Set<String> NO_LONGER_TRUE = Set.of("content-length", "transfer-encoding");

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public Response transform(Response response, ServeEvent serveEvent) {
        if (response.getBody().length == 0) {
            return response;
        }
        HttpHeaders kept = new HttpHeaders(response.getHeaders().all().stream()
                .filter(header -> !NO_LONGER_TRUE.contains(header.key().toLowerCase(Locale.ROOT)))
                .toList());
        return Response.Builder.like(response)
                .but()
                .headers(kept.plus(new HttpHeader("Content-Encoding", "gzip")))
                .body(gzipped(response.getBody()))
                .build();
    }

    private static byte[] gzipped(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
