package dev.graphconform.steps;

/**
 * A made-up token that no issuer ever signed: claims of a documented person with permission to create chats, valid
 * until the year 2100. It holds no secret; whoever accepts it does not look at signatures.
 */
final class ForgedToken {
    private static final String CLAIMS =
            "eyJhdWQiOiJodHRwczovL2dyYXBoLm1pY3Jvc29mdC5jb20iLCJpc3MiOiJodHRwczovL3N0cy53aW5kb3dzLm5ldC"
                    + "8yNDMyYjU3Yi0wYWJkLTQzZGItYWE3Yi0xNmVhZGQxMTVkMzQvIiwiaWF0IjoxNzAwMDAwMDAwLCJuYmYiOjE3MDAw"
                    + "MDAwMDAsImV4cCI6NDEwMjQ0NDgwMCwiaWR0eXAiOiJ1c2VyIiwib2lkIjoiOGIwODFlZjYtNDc5Mi00ZGVmLWIyYz"
                    + "ktYzM2M2ExYmY0MWQ1Iiwic2NwIjoiQ2hhdC5DcmVhdGUgQ2hhdC5SZWFkV3JpdGUiLCJ0aWQiOiIyNDMyYjU3Yi0w"
                    + "YWJkLTQzZGItYWE3Yi0xNmVhZGQxMTVkMzQiLCJ2ZXIiOiIxLjAifQ";

    static final String TEXT = String.join(
            ".",
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiIsImtpZCI6InNpbXVsYXRvciJ9",
            CLAIMS,
            "Zm9yZ2VkLXNpZ25hdHVyZS1vZi0zMi1ieXRlcy1sb25n");
    /** The same, that says itself that it is not signed: its algorithm is none. */
    static final String UNSIGNED = String.join(".", "eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0", CLAIMS, "");

    private ForgedToken() {}
}
