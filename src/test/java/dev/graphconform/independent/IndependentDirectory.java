package dev.graphconform.independent;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The independent server's own people, apps and tokens: ids in mixed letter case, keys that need encoding, nobody of
 * the documentation page.
 */
final class IndependentDirectory {
    static final String TENANT = "F0E1D2C3-B4A5-4968-8776-655443322110";
    static final String FOREIGN_TENANT = "0badcafe-1234-4def-9ABC-112233445566";
    static final String PLAIN_APP = "c0FFee00-dead-4bee-8f00-d15ea5e0f00d";
    static final String CONSENTED_APP = "ABCDEF01-2345-4678-9abc-def012345678";
    static final List<String> CONSENT =
            List.of("TeamsActivity.Send.Chat/application", "ChatMember.Read.Chat/delegated");

    final IndependentUser ines = new IndependentUser(
            "E7A1C0DE-0B5E-4F1A-A5B6-C7D8E9F0A1B2",
            "Inês.D'Ávila@fabrika.example",
            "ines@fabrika.example",
            null,
            false);
    final IndependentUser kofi = new IndependentUser(
            "1f2e3d4c-5b6a-4798-8a9b-0c1d2e3f4a5b", "kofi_a@fabrika.example", "kofi@fabrika.example", null, false);
    final IndependentUser liv = new IndependentUser(
            "99887766-5544-4332-A110-FFEEDDCCBBAA", "liv+o'connor@fabrika.example", "liv@fabrika.example", null, false);
    final IndependentUser gus = new IndependentUser(
            "0a1B2c3D-4e5F-4a6B-8c7D-9e0F1a2B3c4D",
            "gus_other.example#EXT#@fabrika.example",
            "gus@other.example",
            null,
            true);
    final IndependentUser pia = new IndependentUser(
            "d00dfeed-cafe-4b0b-9ace-badc0ffee0dd",
            "pia@partner.example",
            "pia@partner.example",
            FOREIGN_TENANT,
            false);

    private final List<IndependentUser> all = List.of(ines, kofi, liv, gus, pia);
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, IndependentToken> passes = new LinkedHashMap<>();
    private final Random random = new Random(20_261_123);

    IndependentDirectory() {
        issue("default", new IndependentToken(ines, Set.of("Chat.Create", "User.Read"), false, false));
        issue("leastPrivilege", new IndependentToken(ines, Set.of("Chat.Create"), false, false));
        issue("higherPrivilege", new IndependentToken(ines, Set.of("Chat.ReadWrite"), false, false));
        issue("withoutPermission", new IndependentToken(ines, Set.of("User.Read", "Chat.ReadBasic"), false, false));
        issue("application", new IndependentToken(null, Set.of("Chat.Create"), false, false));
        issue(
                "applicationWithoutPermission",
                new IndependentToken(null, Set.of("Chat.ReadWrite.All", "Chat.Read.All"), false, false));
        issue("expired", new IndependentToken(ines, Set.of("Chat.Create"), true, false));
        issue(
                "personal",
                new IndependentToken(
                        new IndependentUser(
                                "00000000-0000-0000-0001-23456789abcd",
                                "me@mail.example",
                                "me@mail.example",
                                null,
                                false),
                        Set.of("Chat.Create"),
                        false,
                        true));
        issue(
                "reader",
                new IndependentToken(ines, Set.of("Chat.ReadBasic", "TeamsAppInstallation.ReadForChat"), false, false));
    }

    /** Token by name of credential. */
    Map<String, String> tokens() {
        return tokens;
    }

    Optional<IndependentToken> independentToken(String token) {
        return Optional.ofNullable(passes.get(token));
    }

    /** Whom a key names: a person of the own tenant, or with a tenant given one of that tenant by id or mail. */
    Optional<IndependentUser> named(String key, String tenant) {
        return all.stream()
                .filter(independentUser ->
                        !independentUser.external() || independentUser.tenant().equalsIgnoreCase(tenant))
                .filter(independentUser -> key.equalsIgnoreCase(independentUser.id())
                        || key.equalsIgnoreCase(independentUser.upn())
                        || key.equalsIgnoreCase(independentUser.mail()))
                .findFirst();
    }

    /** A token in the usual form whose parts mean nothing to a reader. */
    private void issue(String credential, IndependentToken independentToken) {
        String token = part("{\"typ\":\"JWT\",\"alg\":\"RS256\"}") + "."
                + part("{\"jti\":\"" + random.nextLong() + "\"}") + "." + part(noise());
        tokens.put(credential, token);
        passes.put(token, independentToken);
    }

    private String noise() {
        return Long.toHexString(random.nextLong())
                + Long.toHexString(random.nextLong())
                + Long.toHexString(random.nextLong());
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
