package dev.graphconform.evidence;

import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.GraphRequest.Authorization.InventedAuthorization;
import dev.graphconform.http.Header;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The requests for chats that a scenario has asked for so far. Two scenarios with equal sequences have asked for the
 * same in the same order; a repeat is another sequence than the request that it repeats.
 *
 * @param digest equal where path, headers, authorization and body of all requests are; which client-request-id they
 *     carry makes no difference
 */
public record RequestSequence(String digest) {
    /** Before the first request. */
    static final RequestSequence NONE = new RequestSequence("");

    private static final String CLIENT_REQUEST_ID = "client-request-id";

    /** The same with one request more. */
    RequestSequence then(GraphRequest request) {
        MessageDigest sum = sha256();
        add(sum, digest);
        add(sum, request.method() + " " + request.path());
        for (Header header : request.headers()) {
            add(sum, header.name());
            add(sum, header.name().equalsIgnoreCase(CLIENT_REQUEST_ID) ? "" : header.value());
        }
        add(sum, sender(request));
        request.body().ifPresent(sum::update);
        return new RequestSequence(HexFormat.of().formatHex(sum.digest()));
    }

    private static String sender(GraphRequest request) {
        return request.authorization() instanceof InventedAuthorization invented
                ? "invented " + invented.header()
                : request.sender().orElse("nobody");
    }

    /** A byte that is in no text of UTF-8 keeps one part from running into the next. */
    private static void add(MessageDigest sum, String part) {
        sum.update(part.getBytes(StandardCharsets.UTF_8));
        sum.update((byte) 0xFF);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
