package dev.graphconform.cli;

import dev.graphconform.http.RawServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The encodings in which a server echoes the token that it was sent. */
enum EchoEncoding {
    BODY("application/json", "", token -> "{\"id\": \"" + token + "\"}"),
    HEADER("application/json", "X-Echo", token -> "{}"),
    HARMLESS_HEADER("application/json", "x-ms-ags-diagnostic", token -> "{}"),
    ERROR_MESSAGE(
            "application/json",
            "",
            token -> "{\"error\": {\"code\": \"" + token + "\", \"message\": \"Bearer " + token + " is no good\"}}"),
    BASE64(
            "application/json",
            "",
            token -> "{\"id\": \""
                    + Base64.getEncoder().encodeToString(("a" + token).getBytes(StandardCharsets.US_ASCII)) + "\"}"),
    URL_ENCODED(
            "application/json", "", token -> "{\"webUrl\": \"https://a.example/?t=" + each(token, "%%%02X") + "\"}"),
    JSON_ESCAPED("application/json", "", token -> "{\"id\": \"" + each(token, "\\u%04x") + "\"}"),
    HTML_PAGE(
            "text/html",
            "",
            token -> "<html><body><p>Your token: " + each(token, "&#%d;") + "</p><!-- " + token + " --></body></html>"),
    SPLIT(
            "application/json",
            "",
            token -> "{\"id\": \"" + token.substring(0, token.length() / 2) + "\", \"topic\": \""
                    + token.substring(token.length() / 2) + "\"}");

    private final String mediaType;
    private final String header;
    private final UnaryOperator<String> body;

    EchoEncoding(String mediaType, String header, UnaryOperator<String> body) {
        this.mediaType = mediaType;
        this.header = header;
        this.body = body;
    }

    /** A server that echoes the token so. */
    RawServer server() {
        return RawServer.handling(this::answer);
    }

    private boolean answer(String request, Socket socket) throws IOException {
        String token = request.lines()
                .filter(line -> line.startsWith("Authorization: Bearer "))
                .map(line -> line.substring("Authorization: Bearer ".length()))
                .findFirst()
                .orElse("");
        String content = body.apply(token);
        String echo = header.isEmpty() ? "" : header + ": " + token + "\r\n";
        socket.getOutputStream()
                .write(("HTTP/1.1 201 Created\r\nContent-Type: " + mediaType + "\r\n" + echo + "Content-Length: "
                                + content.length() + "\r\n\r\n" + content)
                        .getBytes(StandardCharsets.US_ASCII));
        return true;
    }

    private static String each(String text, String format) {
        return text.chars()
                .mapToObj(character -> String.format(format, character))
                .collect(Collectors.joining());
    }
}
