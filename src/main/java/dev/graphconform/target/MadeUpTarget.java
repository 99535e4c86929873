package dev.graphconform.target;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The target file of a mock on this machine of which only the URL is known: its people and apps are those that the page
 * Create chat prints, so that stubs of the printed requests are met, and its token is made up. It has no other
 * credential than the default one: a mock that looks at no token cannot tell them apart, and rules on permissions would
 * be red, or green, for no reason.
 *
 * @param fileName what it may be saved as
 * @param text the file itself
 * @param elsewhere whether the URL is not on this machine, where a file is needed that a person has written
 */
public record MadeUpTarget(String fileName, String text, boolean elsewhere) {
    private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?i)(localhost|[\\w-]+(\\.[\\w-]+)+|\\[[0-9a-f:]+\\]):[0-9]{1,5}(/.*)?");
    /** What people copy from a client: the version, or the whole address of the request. */
    private static final Pattern VERSION = Pattern.compile("(.*)/(v1\\.0|beta)(/chats)?");

    private static final String HEAD = """
            # %s
            name: %s
            %s
            apiVersion: %s
            """;
    private static final String DEFAULT = """
            credentials:
              default: {kind: delegated, token: %s}
            """;
    private static final String PEOPLE = """
            people:
              initiator: {id: 8b081ef6-4792-4def-b2c9-c363a1bf41d5, userPrincipalName: adele@contoso.com}
              colleague: {id: 82af01c5-f7cc-4a2e-a728-3a5df21afd9d, userPrincipalName: alex@contoso.com}
              secondColleague: {id: 3626a173-f2bc-4883-bcf7-01514c3bfb82, userPrincipalName: lynne@contoso.com}
              guest: {id: 8ba98gf6-7fc2-4eb2-c7f2-aef9f21fd98g}
              partner: {id: 77aa2c7e-90f3-4d1b-8f4e-2b6a1d9c5e38, tenantId: 4dc1fe35-8ac6-4f0d-904a-7ebcd364bea1}
            apps:
              plain: {id: 05F59CEC-A742-4A50-A62E-202A57E478A4}
              consented:
                id: 8e55a7b1-6766-4f0a-8610-ecacfe3d569a
                permissions:
                  - {permissionValue: ChatMessage.Read.Chat, permissionType: application}
                  - {permissionValue: OnlineMeeting.ReadBasic.Chat, permissionType: application}
            """;

    /** Whether a text is a URL, and not the path of a file. */
    public static boolean isUrl(String text) {
        return URL.matcher(text).matches();
    }

    /** What to write in place of a text that is neither a URL nor a file, such as {@code localhost:8080}. */
    public static Optional<String> urlMeant(String text) {
        return HOST_AND_PORT.matcher(text).matches() ? Optional.of("http://" + text) : Optional.empty();
    }

    /**
     * The file for a URL.
     *
     * @throws TargetFileException if the URL is none
     */
    public static MadeUpTarget of(String url) {
        String root = url.replaceFirst("/+$", "");
        Matcher version = VERSION.matcher(root);
        String apiVersion = "v1.0";
        if (version.matches()) {
            root = version.group(1).replaceFirst("/+$", "");
            apiVersion = version.group(2);
        }
        ServiceRoot.objection(root, true).ifPresent(objection -> {
            throw new TargetFileException("--target: " + objection);
        });
        URI address = URI.create(root);
        if (!ServiceRoot.isLoopback(address)) {
            return elsewhere(address, apiVersion);
        }
        int port =
                address.getPort() >= 0 ? address.getPort() : address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        return new MadeUpTarget(
                "mock-" + port + ".yaml",
                head("mock-" + port, "serviceRoot: " + root, apiVersion)
                        + "reads: all    # none, if it serves POST only: nothing is waited for then\n"
                        + DEFAULT.formatted("generated")
                        + PEOPLE,
                false);
    }

    private static MadeUpTarget elsewhere(URI address, String apiVersion) {
        Optional<Cloud> cloud = Arrays.stream(Cloud.values())
                .filter(each -> each.serviceRoot().getHost().equalsIgnoreCase(address.getHost()))
                .findFirst();
        String name = address.getHost().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "");
        String where = cloud.map(known -> "cloud: " + known.word()).orElse("serviceRoot: " + address);
        String token = cloud.isPresent() ? "{env: GRAPH_TOKEN}" : "generated";
        String people = cloud.isPresent() ? PEOPLE.substring(0, PEOPLE.indexOf("  guest")) : PEOPLE;
        return new MadeUpTarget(
                name + ".yaml",
                head(name, where, apiVersion) + "writes: ledger\n" + DEFAULT.formatted(token) + people,
                true);
    }

    private static String head(String name, String where, String apiVersion) {
        return HEAD.formatted(name + ".yaml", name, where, apiVersion);
    }
}
