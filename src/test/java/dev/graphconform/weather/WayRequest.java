package dev.graphconform.weather;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request on its way.
 *
 * @param method the method
 * @param target path and query
 * @param headers the header lines by name
 * @param body the bytes of the body
 */
record WayRequest(String method, String target, Map<String, List<String>> headers, byte[] body) {
    /** What is another in each run: whose token it is stays, and what is asked for. */
    private static final Pattern OF_THE_RUN = Pattern.compile("test run [0-9a-f]+");

    private static final Pattern CLAIM = Pattern.compile("\"(oid|appid|azp|scp|roles|tid)\":(\"[^\"]*\"|\\[[^]]*])");

    /** As read off a socket, bytes as Latin-1 characters. */
    static WayRequest of(String raw) {
        int gap = raw.indexOf("\r\n\r\n");
        String[] lines = raw.substring(0, gap).split("\r\n");
        String[] first = lines[0].split(" ");
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int line = 1; line < lines.length; line++) {
            int colon = lines[line].indexOf(':');
            headers.computeIfAbsent(lines[line].substring(0, colon), name -> new ArrayList<>())
                    .add(lines[line].substring(colon + 1).strip());
        }
        return new WayRequest(
                first[0], first[1], headers, raw.substring(gap + 4).getBytes(StandardCharsets.ISO_8859_1));
    }

    boolean read() {
        return method.equals("GET");
    }

    URI uri() {
        return URI.create(target);
    }

    String path() {
        return uri().getPath();
    }

    /** What stands behind the scheme. */
    String token() {
        return header("Authorization").replaceFirst("^\\S+ ", "");
    }

    /** Equal for requests that ask for the same on behalf of the same, in whatever run. */
    String key(ChatNames chats) {
        return String.join(
                " | ",
                method,
                chats.named(target),
                sender(),
                header("Content-Type"),
                OF_THE_RUN.matcher(text()).replaceAll("test run"));
    }

    /** For people who look for why. */
    String shown(ChatNames chats) {
        return String.join(" ", method, chats.named(target), text().replaceAll("\\s+", " "), "by", sender());
    }

    private String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private String sender() {
        String authorization = header("Authorization");
        String[] parts = authorization.split("[ .]");
        if (parts.length != 4) {
            return authorization;
        }
        try {
            Matcher claims = CLAIM.matcher(new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8));
            return claims.results().map(claim -> claim.group()).reduce(parts[0], String::concat);
        } catch (IllegalArgumentException junk) {
            return parts[0] + " junk";
        }
    }

    private String header(String name) {
        return Optional.ofNullable(headers.get(name))
                .map(values -> values.get(0))
                .orElse("none");
    }
}
