package dev.graphconform.evidence;

import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.GraphRequest.Authorization.InventedAuthorization;
import dev.graphconform.http.GraphRequest.Authorization.OtherSchemeAuthorization;
import dev.graphconform.http.Header;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what equal requests are known.
 *
 * @param line method and path without query, for people who are told what would be written
 * @param writes whether it writes on the target
 * @param digest equal where method, path, headers, authorization and body are; which client-request-id a request
 *     carries makes no difference, whether it carries one does
 */
public record RequestFingerprint(String line, boolean writes, String digest) {
    private static final String CLIENT_REQUEST_ID = "client-request-id";

    /** The fingerprint of this request. */
    static RequestFingerprint of(GraphRequest request) {
        MessageDigest sum = sha256();
        add(sum, request.method() + " " + request.path());
        for (Header header : request.headers()) {
            add(sum, header.name());
            add(sum, header.name().equalsIgnoreCase(CLIENT_REQUEST_ID) ? "" : header.value());
        }
        add(sum, sender(request));
        request.body().ifPresent(sum::update);
        return new RequestFingerprint(
                request.method() + " " + request.path().replaceFirst("\\?.*", ""),
                request.writes(),
                HexFormat.of().formatHex(sum.digest()));
    }

    private static String sender(GraphRequest request) {
        if (request.authorization() instanceof InventedAuthorization invented) {
            return "invented " + invented.header();
        }
        return request.authorization() instanceof OtherSchemeAuthorization other
                ? other.scheme() + " of " + other.credential()
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
