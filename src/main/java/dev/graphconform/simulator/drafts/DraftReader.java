package dev.graphconform.simulator.drafts;

import dev.graphconform.simulator.directory.AppCatalog;
import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.directory.DirectoryUser;
import dev.graphconform.simulator.drafts.ChatDraft.AppDraft;
import dev.graphconform.simulator.drafts.ChatDraft.MemberDraft;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Reads a chat draft from a JSON value and resolves the users and apps that it names. */
public final class DraftReader {

    private final Directory directory;

    /** A reader that resolves people in a directory. */
    public DraftReader(Directory directory) {
        this.directory = directory;
    }

    /** Reads whatever can be read; a list counts as its first value. */
    public ChatDraft read(JsonNode tree) {
        JsonNode body = tree.isArray() && !tree.isEmpty() ? tree.get(0) : tree;
        return new ChatDraft(
                body,
                elements(body.path("members")).stream().map(this::member).toList(),
                elements(body.path("installedApps")).stream()
                        .map(DraftReader::app)
                        .toList());
    }

    private MemberDraft member(JsonNode json) {
        Optional<BindAddress> address =
                json.path(MemberDraft.BIND).stringValueOpt().flatMap(BindAddress::ofUser);
        String tenantId = json.path("tenantId").stringValue(Directory.HOME_TENANT);
        Optional<DirectoryUser> user = address.flatMap(bound -> directory.in(tenantId, bound.key()));
        return new MemberDraft(json, address, user);
    }

    private static AppDraft app(JsonNode json) {
        Optional<BindAddress> address =
                json.path(AppDraft.BIND).stringValueOpt().flatMap(BindAddress::ofApp);
        return new AppDraft(json, address, address.flatMap(bound -> AppCatalog.app(bound.key())));
    }

    private static List<JsonNode> elements(JsonNode list) {
        return list instanceof ArrayNode array ? array.valueStream().toList() : List.of();
    }
}
