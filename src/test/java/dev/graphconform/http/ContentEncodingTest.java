package dev.graphconform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.check.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Encoded bodies: what is judged and shown is what was encoded, and what cannot be decoded is the target's fault. */
class ContentEncodingTest {
    private static final String JSON = "{\"topic\":\"Launch\"}";
    private static final byte[] BODY = JSON.getBytes(StandardCharsets.UTF_8);

    @Test
    void what_a_server_compressed_is_judged_as_any_other_answer() {
        assertDecoded("gzip", gzip(BODY));
        assertDecoded("GZIP", gzip(BODY));
        assertDecoded("x-gzip", gzip(BODY));
        assertDecoded("identity", BODY);
        assertDecoded("deflate", deflate(BODY, false));
        assertDecoded("deflate", deflate(BODY, true));
        assertDecoded("gzip, gzip", gzip(gzip(BODY)));
        assertDecoded("deflate, gzip", gzip(deflate(BODY, false)));
    }

    @Test
    void a_decoded_body_has_no_encoding_any_more() {
        assertThat(received("gzip", gzip(BODY)).responseHeaders().first("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void a_body_that_is_not_what_it_says_is_told_plainly() {
        String undecodable = "declared as Content-Encoding: %s, and cannot be decoded as that";
        assertThat(malformed("gzip", BODY)).isEqualTo(undecodable.formatted("gzip"));
        assertThat(malformed("gzip", "{\"topic\":".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(undecodable.formatted("gzip"));
        assertThat(malformed("gzip", java.util.Arrays.copyOf(gzip(BODY), 20))).isEqualTo(undecodable.formatted("gzip"));
        assertThat(malformed("br", BODY)).isEqualTo(undecodable.formatted("br"));
        assertThat(malformed("gzip, gzip, gzip, gzip", gzip(BODY)))
                .isEqualTo(undecodable.formatted("gzip, gzip, gzip, gzip"));
        assertThat(malformed("gzip", gzip(gzip(BODY))))
                .isEqualTo("compressed with gzip once more than its Content-Encoding says");
        assertThat(malformed("identity", gzip(BODY)))
                .isEqualTo("compressed with gzip once more than its Content-Encoding says");
    }

    @Test
    void a_small_answer_that_unfolds_beyond_the_limit_is_cut() {
        byte[] bomb = gzip(new byte[SizeLimitedHttpClient.MAX_BODY_BYTES + 1]);
        assertThat(bomb).hasSizeLessThan(10_000);
        assertThatThrownBy(() -> received("gzip", bomb))
                .isInstanceOf(TargetConnectionException.class)
                .hasMessageEndingWith("the body of the answer is larger than 4 MB and was not read to its end");
    }

    private static void assertDecoded(String encoding, byte[] sent) {
        assertThat(received(encoding, sent).responseText()).isEqualTo(JSON);
    }

    private static String malformed(String encoding, byte[] sent) {
        return new Response(received(encoding, sent)).malformed().orElse("");
    }

    private static Exchange received(String encoding, byte[] sent) {
        try (RawServer server = RawServer.handling((request, socket) -> write(encoding, sent, socket));
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            return client.send(Clients.get("/v1.0/me"));
        }
    }

    private static boolean write(String encoding, byte[] body, Socket socket) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: " + encoding
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        return true;
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(bytes, new Deflater(-1, raw))) {
            deflate.write(plain);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
