package dev.graphconform.target;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** Microsoft's clouds: each has its own Graph endpoint, and tokens of one are not valid in another. */
public enum Cloud {
    GLOBAL("global", "https://graph.microsoft.com", "https://login.microsoftonline.com"),
    /** US Government L4 (GCC High). */
    USGOV_L4("usgov-l4", "https://graph.microsoft.us", "https://login.microsoftonline.us"),
    /** US Government L5 (DOD). */
    USGOV_L5("usgov-l5", "https://dod-graph.microsoft.us", "https://login.microsoftonline.us"),
    /** China, operated by 21Vianet. */
    CHINA("china", "https://microsoftgraph.chinacloudapi.cn", "https://login.chinacloudapi.cn");

    private final String word;
    private final URI serviceRoot;
    private final URI authority;

    Cloud(String word, String serviceRoot, String authority) {
        this.word = word;
        this.serviceRoot = URI.create(serviceRoot);
        this.authority = URI.create(authority);
    }

    /** The cloud with this name in the target file; empty for an unknown name. */
    public static Optional<Cloud> named(String word) {
        return Arrays.stream(values()).filter(cloud -> cloud.word.equals(word)).findFirst();
    }

    /** The name in the target file. */
    public String word() {
        return word;
    }

    /** The address of Graph in this cloud, without a version. */
    public URI serviceRoot() {
        return serviceRoot;
    }

    /** The address of the authority that issues tokens for this cloud. */
    public URI authority() {
        return authority;
    }
}
