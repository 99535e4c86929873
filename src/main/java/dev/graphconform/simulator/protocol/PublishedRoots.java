package dev.graphconform.simulator.protocol;

import java.util.List;
import java.util.Locale;

/** The roots under which Microsoft publishes Graph, one for each cloud (National cloud deployments). */
public final class PublishedRoots {
    /** The root that the documentation prints. */
    public static final String DOCUMENTED = "https://graph.microsoft.com";

    private static final List<String> ALL = List.of(
            DOCUMENTED,
            "https://graph.microsoft.us",
            "https://dod-graph.microsoft.us",
            "https://microsoftgraph.chinacloudapi.cn");

    private PublishedRoots() {}

    /** Whether it is one of them. */
    public static boolean contains(String root) {
        return ALL.contains(root.toLowerCase(Locale.ROOT));
    }

    /**
     * The root that the service calls itself by in contexts, whatever stands between client and service: that of the
     * cloud whose host the client addressed, else the documented one.
     *
     * @param addressedRoot scheme and host as the client addressed them
     */
    public static String of(String addressedRoot) {
        return ALL.stream()
                .filter(root -> host(root).equalsIgnoreCase(host(addressedRoot)))
                .findFirst()
                .orElse(DOCUMENTED);
    }

    /** Host and port of a root; the port that goes without saying is left out. */
    public static String host(String root) {
        return root.replaceFirst("^https?://", "")
                .replaceFirst("/.*$", "")
                .replaceFirst(root.startsWith("https") ? ":443$" : ":80$", "");
    }
}
