package dev.graphconform.documentation.scaffold;

import dev.graphconform.documentation.page.Page;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Generates a target file to start with: a mock on this machine that is sent what the page prints. */
final class SuiteTarget {
    private static final String TEXT = """
            # A mock on this machine; it is sent what the page prints. For a tenant write cloud: global in the place
            # of serviceRoot, say where its token is ({env: GRAPH_TOKEN}, or as docs/credentials.md shows), and give
            # under parameters what stands there in the place of what the page prints.
            # answers: as-printed compares every printed value, ids and dates too, for a mock that was made of the
            # page. For a tenant, or a mock with data of its own, write own-values: what answers show of requests is
            # compared then, and of all else that it is there with its type.
            name: %s-mock
            serviceRoot: http://127.0.0.1:8080
            apiVersion: %s
            writes: ledger
            answers: as-printed
            credentials:
              default: {kind: delegated, token: generated}
            %s""";

    private SuiteTarget() {}

    static String text(Page page, Map<String, String> parameters) {
        ObjectNode root = YamlText.object();
        if (!parameters.isEmpty()) {
            ObjectNode values = root.putObject("parameters");
            // a mock may know the placeholder itself; what no target file may hold gets a value that is made up
            parameters.forEach((printed, name) -> {
                String value = printed.replaceFirst("^[^{<]*/(?=[{<])", "");
                values.put(name, value.matches("[^\\s\"|]+") ? value : name + "-1");
            });
        }
        String version = page.examples().stream()
                        .anyMatch(example -> example.request().url().contains("/beta/"))
                ? "beta"
                : "v1.0";
        return TEXT.formatted(
                Slug.of(page.name().replaceFirst("\\.md$", "")),
                version,
                parameters.isEmpty() ? "" : YamlText.of(root));
    }
}
