package dev.graphconform.target;

import dev.graphconform.config.UnknownKeyHints;
import dev.graphconform.config.UnknownKeyHints.UnknownKeyHint;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What to say of a way to get a token that does not exist, or not for this credential. */
final class CredentialHints implements UnknownKeyHints {
    private static final Set<String> PASSWORD_FLOW =
            Set.of("username", "user", "userPassword", "password", "usernamePassword", "userNamePassword", "login");

    @Override
    public Optional<UnknownKeyHint> hint(String owner, String key, List<String> known) {
        if (!owner.matches("/credentials/[^/]+") || !(way(key) || PASSWORD_FLOW.contains(key))) {
            return Optional.empty();
        }
        String sentence = way(key)
                ? wrongWay(key, known)
                : "there is no user name and password flow, which Microsoft refuses for accounts with multifactor "
                        + "authentication;"
                        + " get the token another way, for instance deviceCode";
        return Optional.of(new UnknownKeyHint(sentence, Set.of(owner, owner + "/token")));
    }

    private static boolean way(String key) {
        return Arrays.stream(CredentialMethod.values())
                .anyMatch(way -> way.word().equals(key));
    }

    /** A way that exists, but not for this credential. */
    private static String wrongWay(String way, List<String> known) {
        List<String> ways = known.stream().filter(CredentialHints::way).toList();
        int last = ways.size() - 1;
        String either = last == 0 ? ways.get(0) : String.join(", ", ways.subList(0, last)) + " or " + ways.get(last);
        return "the token of this credential cannot be got by " + way + "; write " + either;
    }
}
