package dev.graphconform.request;

import dev.graphconform.http.Header;
import dev.graphconform.target.Person;
import dev.graphconform.target.Persona;
import dev.graphconform.target.Target;
import dev.graphconform.target.TeamsApp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request of the page. On a target that knows the documented people it is sent as printed, to the byte; elsewhere the
 * target's own people and apps take the documented ones' places: the first member is the initiator, a guest the guest,
 * a member with tenantId the partner, the others colleagues; a user principal name is replaced by one. A mock gets the
 * addresses with the host that the page prints; where its people are the printed ones, the request is as printed.
 */
public final class DocumentedRequest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern USER = Pattern.compile("users\\('([^']+)'\\)");
    private static final String DOCUMENTED_ROOT = "https://graph.microsoft.com/v1.0";

    private final HttpMessage printed;

    /** The request as printed. */
    public DocumentedRequest(String printed) {
        this.printed = HttpMessage.parse(printed);
    }

    /** The method. */
    public String method() {
        return printed.word(0);
    }

    /** The path below service root and version, for instance {@code /chats}. */
    public String path() {
        String url = printed.word(1);
        if (!url.startsWith(DOCUMENTED_ROOT)) {
            throw new IllegalArgumentException("\"" + url + "\" is not below " + DOCUMENTED_ROOT);
        }
        return url.substring(DOCUMENTED_ROOT.length());
    }

    /** The header lines as printed. */
    public List<Header> headers() {
        return printed.headers();
    }

    /** The keys that name the members, in the order of the request. */
    public List<String> userKeys() {
        List<String> keys = new ArrayList<>();
        Matcher users = USER.matcher(printed.body().orElse(""));
        while (users.find()) {
            keys.add(users.group(1));
        }
        return keys;
    }

    /** Whether a member belongs to another tenant; the page uses one id for two people there. */
    public boolean namesOtherTenants() {
        return printed.body().orElse("").contains("\"tenantId\"");
    }

    /** The body as printed. */
    public byte[] bytes() {
        return printed.body().orElse("").getBytes(StandardCharsets.UTF_8);
    }

    /** The body for a target's own people and apps; that as printed where nothing differs. */
    public byte[] bytesFor(Target target) {
        ObjectNode body = (ObjectNode) JSON.readTree(printed.body().orElse("{}"));
        JsonNode asPrinted = body.deepCopy();
        Set<Persona> taken = EnumSet.noneOf(Persona.class);
        for (JsonNode member : body.path("members")) {
            replaceMember((ObjectNode) member, target, taken);
        }
        for (JsonNode installation : body.path("installedApps")) {
            replaceApp((ObjectNode) installation, target);
        }
        return body.equals(asPrinted) ? bytes() : JSON.writeValueAsBytes(body);
    }

    /** The ids of the target's own people who take the documented ones' places. */
    public List<String> personIds(Target target) {
        Set<Persona> taken = EnumSet.noneOf(Persona.class);
        List<String> ids = new ArrayList<>();
        for (JsonNode member : JSON.readTree(printed.body().orElse("{}")).path("members")) {
            ids.add(person((ObjectNode) member, target, taken).id());
        }
        return ids;
    }

    /**
     * The pairs whose one-on-one chat it may ask for, by the parts that take the documented people's places; none when
     * it asks for a group. For the person of another tenant the page prints the id that it prints for a colleague
     * elsewhere: where the documented people are known, the chat is that pair's.
     */
    public List<List<Persona>> pairs() {
        JsonNode body = JSON.readTree(printed.body().orElse("{}"));
        Set<Persona> taken = EnumSet.noneOf(Persona.class);
        List<Persona> personas = new ArrayList<>();
        for (JsonNode member : body.path("members")) {
            personas.add(persona(member, taken));
            taken.add(personas.get(personas.size() - 1));
        }
        if (!body.path("chatType").asString("").equals("oneOnOne") || personas.size() != 2) {
            return List.of();
        }
        return namesOtherTenants()
                ? List.of(personas, List.of(Persona.INITIATOR, Persona.COLLEAGUE))
                : List.of(personas);
    }

    private static Person person(ObjectNode member, Target target, Set<Persona> taken) {
        Persona persona = persona(member, taken);
        taken.add(persona);
        return Optional.ofNullable(target.people().get(persona))
                .orElseThrow(() -> new IllegalStateException("people." + persona.key() + " is not in the target file"));
    }

    private static void replaceMember(ObjectNode member, Target target, Set<Persona> taken) {
        Person person = person(member, target, taken);
        Matcher printedKey = USER.matcher(member.path("user@odata.bind").asString(""));
        boolean byName = printedKey.find() && printedKey.group(1).contains("@");
        String key = person.tenantId().isPresent() ? person.mail().orElse(person.id()) : person.id();
        key = byName ? person.userPrincipalName().orElse(key) : key;
        member.put("user@odata.bind", BindUrl.user(target.payloadRoots().printedRoot(), key));
        person.tenantId().filter(tenant -> member.has("tenantId")).ifPresent(tenant -> member.put("tenantId", tenant));
    }

    private static Persona persona(JsonNode member, Set<Persona> taken) {
        if (taken.isEmpty()) {
            return Persona.INITIATOR;
        }
        if (member.has("tenantId")) {
            return Persona.PARTNER;
        }
        if (member.path("roles").path(0).asString("").equals("guest")) {
            return Persona.GUEST;
        }
        return taken.contains(Persona.COLLEAGUE) ? Persona.SECOND_COLLEAGUE : Persona.COLLEAGUE;
    }

    private static void replaceApp(ObjectNode installation, Target target) {
        boolean consented = installation.has("consentedPermissionSet");
        TeamsApp teamsApp = target.apps().get(consented ? "consented" : "plain");
        installation.put(
                "teamsApp@odata.bind", BindUrl.app(target.payloadRoots().printedRoot(), teamsApp.id()));
        if (consented) {
            ChatRequestBuilder.consent(installation, teamsApp);
        }
    }
}
