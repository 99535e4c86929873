package dev.graphconform.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.target.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A secret with signs in it that every format escapes in its own way is masked and found in each of them. */
class SecretSpellingsTest {
    private static final List<String> SECRETS = List.of(
            "k8\"Q~Z'r4\\tY<p&7\"m'N\\u2J>v\"B",
            "C:\\new\\table\\0x41\\u0042\\rK7",
            "p%41ss%2Fw%22q\"8R%t4%5Cx%3Cz",
            "a&amp;b&lt;\"c&#39;d\\&quot;e'f8&#x41;-Lm4Vb9",
            "line 8Q\nli'ne \"4Z\r\nl\\ine <9X>",
            "p\u00E4ssw\u00F6rt \"8Q\\2 <4Z> \u20AC'9X",
            "pass word+8Q2k 4Zx9 \"7Vb\" &1");

    private static final Map<String, UnaryOperator<String>> ENCODINGS = encodings();

    private static Map<String, UnaryOperator<String>> encodings() {
        Map<String, UnaryOperator<String>> encodings = new LinkedHashMap<>();
        encodings.put("plain", secret -> secret);
        encodings.put("JSON", SecretSpellingsTest::json);
        encodings.put("JSON in JSON", secret -> json("{\"message\": " + json(secret) + "}"));
        encodings.put("JSON in ASCII", secret -> each(json(secret), sign -> sign < 0x80 ? "" : "\\u%04x"));
        encodings.put("JSON, every sign", secret -> each(secret, sign -> "\\u%04X"));
        encodings.put("JSON for HTML", secret -> each(json(secret), sign -> "<>&'".indexOf(sign) < 0 ? "" : "\\u%04x"));
        encodings.put("HTML", SecretSpellingsTest::html);
        encodings.put("HTML by number", secret -> each(secret, sign -> Character.isLetter(sign) ? "" : "&#%d;"));
        encodings.put("HTML by hexadecimal number", secret -> each(secret, sign -> "&#x%x;"));
        encodings.put("JSON in HTML", secret -> html(json(secret)));
        encodings.put("HTML in JSON", secret -> json(html(secret)));
        encodings.put("address", SecretSpellingsTest::percent);
        encodings.put("form", secret -> URLEncoder.encode(secret, StandardCharsets.UTF_8));
        encodings.put("address in JSON", secret -> json("?token=" + percent(secret)));
        encodings.put("Markdown", secret -> secret.replaceAll("[\\\\`*_{}\\[\\]<>()#+.!|&-]", "\\\\$0"));
        encodings.put("shell", secret -> "'" + secret.replace("'", "'\\''") + "'");
        encodings.put("shell in JSON", secret -> json("'" + secret.replace("'", "'\\''") + "'"));
        return encodings;
    }

    static Stream<Arguments> spellings() {
        return SECRETS.stream()
                .flatMap(secret -> ENCODINGS.keySet().stream().map(encoding -> Arguments.of(encoding, secret)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("spellings")
    void it_is_found_and_masked(String encoding, String secret) {
        String text = "before it, " + ENCODINGS.get(encoding).apply(secret) + ", and after";
        List<Secret> secrets = List.of(Secret.of(secret));
        SecretSearch search = SecretSearch.of(secrets);

        assertThat(search.finds(text.getBytes(StandardCharsets.UTF_8))).isTrue();
        String masked = SecretMask.of(secrets).mask(text);
        assertThat(masked).contains("***");
        assertThat(search.finds(masked.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void other_texts_are_left_alone() {
        SecretSearch search = SecretSearch.of(SECRETS.stream().map(Secret::of).toList());

        for (String encoding : ENCODINGS.keySet()) {
            String text = ENCODINGS.get(encoding).apply("C:\\users <adele@contoso.com> & 'others' \"100%\"\n??? ???");
            assertThat(search.finds(text.getBytes(StandardCharsets.UTF_8)))
                    .as(encoding)
                    .isFalse();
        }
    }

    @Test
    void what_needs_no_escape_has_one_spelling() {
        assertThat(SecretSpellings.of("kq8Q~Zr.4tY/+w7mN_u=J2vB")).isEmpty();
    }

    private static String json(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String each(String text, java.util.function.IntFunction<String> format) {
        return text.chars()
                .mapToObj(sign -> format.apply(sign).isEmpty()
                        ? String.valueOf((char) sign)
                        : String.format(java.util.Locale.ROOT, format.apply(sign), sign))
                .collect(Collectors.joining());
    }
}
