package dev.graphconform.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.graph.models.AadUserConversationMember;
import com.microsoft.graph.models.Chat;
import com.microsoft.graph.models.ChatType;
import com.microsoft.graph.models.ConversationMember;
import com.microsoft.graph.models.TeamsAppInstallation;
import com.microsoft.graph.models.TeamsAsyncOperation;
import com.microsoft.graph.models.TeamsAsyncOperationStatus;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.http.middleware.options.HeadersInspectionOption;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The official Microsoft Graph SDK for Java, a client that nobody here wrote, finds its way in the simulator. */
class GraphSdkTest {

    private GraphSimulator simulator;
    private GraphServiceClient graph;

    @BeforeEach
    void start() {
        simulator = GraphSimulator.start(SimulatorOptions.defaults());
        graph = clientWith(simulator.tenant().token(SimulatedTokenKind.DEFAULT));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void creates_a_one_on_one_chat_once_and_reads_it_back() {
        Chat created = graph.chats().post(chat(ChatType.OneOnOne, initiator(), colleague()));
        Chat again = graph.chats().post(chat(ChatType.OneOnOne, colleague(), initiator()));
        Chat read = graph.chats().byChatId(created.getId()).get();

        assertThat(again.getId()).isEqualTo(created.getId());
        assertThat(read.getId()).isEqualTo(created.getId());
        assertThat(read.getChatType()).isEqualTo(ChatType.OneOnOne);
        assertThat(read.getTopic()).isNull();
        assertThat(read.getCreatedDateTime()).isEqualTo(created.getCreatedDateTime());
        assertThat(read.getTenantId()).isEqualTo(simulator.tenant().tenantId());
    }

    @Test
    void creates_a_group_chat_and_reads_its_members_back() {
        Chat wanted = chat(
                ChatType.Group,
                initiator(),
                colleague(),
                member(simulator.tenant().guest(), "guest"),
                member(simulator.tenant().partner(), "owner"));
        wanted.setTopic("Group chat title");
        Chat created = graph.chats().post(wanted);
        List<ConversationMember> members =
                graph.chats().byChatId(created.getId()).members().get().getValue();

        assertThat(created.getTopic()).isEqualTo("Group chat title");
        assertThat(members)
                .allMatch(AadUserConversationMember.class::isInstance)
                .extracting(ConversationMember::getDisplayName, ConversationMember::getRoles)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"Adele Vance\", [\"owner\"])",
                        "(\"Alex Wilber\", [\"owner\"])",
                        "(\"Gus Guest\", [\"guest\"])",
                        "(\"Pia Partner\", [\"owner\"])");
    }

    @Test
    void installs_an_app_and_follows_the_operation() {
        Chat wanted = chat(ChatType.OneOnOne, initiator(), colleague());
        TeamsAppInstallation app = new TeamsAppInstallation();
        app.getAdditionalData()
                .put(
                        "teamsApp@odata.bind",
                        "https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/"
                                + simulator.tenant().plainAppId());
        wanted.setInstalledApps(List.of(app));
        HeadersInspectionOption headers = new HeadersInspectionOption(false, true);
        Chat empty = graph.chats().post(wanted, configuration -> configuration.options.add(headers));
        String location =
                headers.getResponseHeaders().get("Location").iterator().next();

        TeamsAsyncOperation operation = operationAt(location);
        Instant patience = Instant.now().plusSeconds(10);
        while (operation.getStatus() != TeamsAsyncOperationStatus.Succeeded
                && Instant.now().isBefore(patience)) {
            operation = operationAt(location);
        }

        // a 202 has no body, so the SDK has nothing to put into it
        assertThat(empty.getId()).isNull();
        assertThat(operation.getStatus()).isEqualTo(TeamsAsyncOperationStatus.Succeeded);
        assertThat(graph.chats()
                        .byChatId(operation.getTargetResourceId())
                        .installedApps()
                        .get(configuration -> configuration.queryParameters.expand = new String[] {"teamsApp"})
                        .getValue())
                .extracting(installed -> installed.getTeamsApp().getId())
                .containsExactly(simulator.tenant().plainAppId());
    }

    @Test
    void lists_chats_with_their_members() {
        Chat created = graph.chats().post(chat(ChatType.Group, initiator(), colleague()));
        List<Chat> chats = graph.chats()
                .get(configuration -> configuration.queryParameters.expand = new String[] {"members"})
                .getValue();

        assertThat(chats).extracting(Chat::getId).containsExactly(created.getId());
        assertThat(chats.get(0).getMembers()).hasSize(2);
        assertThat(graph.me().chats().get().getValue()).hasSize(1);
    }

    @Test
    void finds_people_and_apps_and_deletes_a_chat() {
        Chat created = graph.chats().post(chat(ChatType.Group, initiator(), colleague()));
        assertThat(graph.me().get().getUserPrincipalName()).isEqualTo("adele@contoso.com");
        assertThat(graph.users().byUserId("alex@contoso.com").get().getId())
                .isEqualTo(simulator.tenant().colleague().id());
        assertThat(graph.appCatalogs().teamsApps().get().getValue()).hasSize(3);

        clientWith(simulator.tenant().token(SimulatedTokenKind.CLEANER))
                .chats()
                .byChatId(created.getId())
                .delete();
        assertThatThrownBy(() -> graph.chats().byChatId(created.getId()).get())
                .isInstanceOfSatisfying(
                        ODataError.class,
                        error -> assertThat(error.getError().getCode()).isEqualTo("NotFound"));
    }

    @Test
    void reads_a_refusal_as_an_odata_error() {
        assertThatThrownBy(() -> graph.chats().post(chat(ChatType.OneOnOne, initiator())))
                .isInstanceOfSatisfying(ODataError.class, error -> {
                    assertThat(error.getResponseStatusCode()).isEqualTo(400);
                    assertThat(error.getError().getCode()).isEqualTo("BadRequest");
                    assertThat(error.getError().getMessage())
                            .isEqualTo("Creation of 'OneOnOne' chat requires 2 members.");
                    assertThat(error.getError().getInnerError().getRequestId()).isNotBlank();
                });
    }

    private TeamsAsyncOperation operationAt(String location) {
        RequestInformation request = new RequestInformation();
        request.httpMethod = HttpMethod.GET;
        request.setUri(URI.create(simulator.serviceRoot() + "/v1.0" + location));
        return graph.getRequestAdapter()
                .send(request, new HashMap<>(), TeamsAsyncOperation::createFromDiscriminatorValue);
    }

    private GraphServiceClient clientWith(String token) {
        GraphServiceClient client =
                new GraphServiceClient((request, context) -> request.headers.add("Authorization", "Bearer " + token));
        client.getRequestAdapter().setBaseUrl(simulator.serviceRoot() + "/v1.0");
        return client;
    }

    private ConversationMember initiator() {
        return member(simulator.tenant().initiator(), "owner");
    }

    private ConversationMember colleague() {
        return member(simulator.tenant().colleague(), "owner");
    }

    private static ConversationMember member(SimulatedPerson person, String role) {
        AadUserConversationMember member = new AadUserConversationMember();
        member.setOdataType("#microsoft.graph.aadUserConversationMember");
        member.setRoles(List.of(role));
        person.tenantId().ifPresent(member::setTenantId);
        member.getAdditionalData()
                .putAll(Map.of("user@odata.bind", "https://graph.microsoft.com/v1.0/users('" + person.id() + "')"));
        return member;
    }

    private static Chat chat(ChatType type, ConversationMember... members) {
        Chat chat = new Chat();
        chat.setChatType(type);
        chat.setMembers(List.of(members));
        return chat;
    }
}
