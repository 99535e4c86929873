package dev.graphconform.simulator;

import java.util.Arrays;
import java.util.List;

/** The seven requests of the Create chat page, bodies byte for byte, with what the page shows of their answers. */
enum PrintedRequest {
    EXAMPLE_1("create_chat_oneOnOne_e1", "8b081ef6-4792-4def-b2c9-c363a1bf41d5", 201, "oneOnOne", """
            {
              "chatType": "oneOnOne",
              "members": [
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["owner"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('8b081ef6-4792-4def-b2c9-c363a1bf41d5')"
                },
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["owner"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('82af01c5-f7cc-4a2e-a728-3a5df21afd9d')"
                }
              ]
            }"""),

    EXAMPLE_2("create_chat_group_with3_members", "8c0a1a67-50ce-4114-bb6c-da9c5dbcf6ca", 201, "group", """
            {
              "chatType": "group",
              "topic": "Group chat title",
              "members": [
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["owner"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('8c0a1a67-50ce-4114-bb6c-da9c5dbcf6ca')"
                },
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["owner"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('82fe7758-5bb3-4f0d-a43f-e555fd399c6f')"
                },
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["owner"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('3626a173-f2bc-4883-bcf7-01514c3bfb82')"
                }
              ]
            }"""),

    EXAMPLE_3("create_chat_oneonone_with_installed_apps", "8b081ef6-4792-4def-b2c9-c363a1bf41d5", 202, "oneOnOne", """
            {
              "chatType": "oneOnOne",
              "members": [
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["owner"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('8b081ef6-4792-4def-b2c9-c363a1bf41d5')"
                },
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["owner"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('82af01c5-f7cc-4a2e-a728-3a5df21afd9d')"
                }
              ],
              "installedApps": [
                {
                  "teamsApp@odata.bind":"https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/\
            05F59CEC-A742-4A50-A62E-202A57E478A4"
                }
              ]
            }"""),

    EXAMPLE_4(
            "create_chat_oneonone_with_rsc_granted_apps", "4b822dfc-2864-44e6-aa1e-7e0e8552168f", 202, "oneOnOne", """
            {
              "chatType": "oneOnOne",
              "members": [
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["owner"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('4b822dfc-2864-44e6-aa1e-7e0e8552168f')"
                },
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["owner"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('6d1e1501-7a3d-45b7-b71b-68d372e5ce14')"
                }
              ],
              "installedApps": [
                {
                  "teamsApp@odata.bind": \
            "https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/8e55a7b1-6766-4f0a-8610-ecacfe3d569a",
                  "consentedPermissionSet": {
                    "resourceSpecificPermissions": [
                      {
                        "permissionValue": "ChatMessage.Read.Chat",
                        "permissionType": "application"
                      },
                      {
                        "permissionValue": "OnlineMeeting.ReadBasic.Chat",
                        "permissionType": "application"
                      }
                    ]
                  }
                }
              ]
            }"""),

    EXAMPLE_5("create_chat_oneOnOne_upn", "jacob@contoso.com", 201, "oneOnOne", """
            {
              "chatType": "oneOnOne",
              "members": [
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["owner"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('jacob@contoso.com')"
                },
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["owner"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('alex@contoso.com')"
                }
              ]
            }"""),

    EXAMPLE_6("create_chat_group_with_guest_user", "8c0a1a67-50ce-4114-bb6c-da9c5dbcf6ca", 201, "group", """
            {
              "chatType": "group",
              "topic": "Group chat title",
              "members": [
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["owner"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('8c0a1a67-50ce-4114-bb6c-da9c5dbcf6ca')"
                },
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["owner"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('82fe7758-5bb3-4f0d-a43f-e555fd399c6f')"
                },
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["guest"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('8ba98gf6-7fc2-4eb2-c7f2-aef9f21fd98g')"
                }
              ]
            }"""),

    EXAMPLE_7("create_chat_oneOnOne_federated_e5", "8b081ef6-4792-4def-b2c9-c363a1bf41d5", 201, "oneOnOne", """
            {
              "chatType": "oneOnOne",
              "members": [
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["owner"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('8b081ef6-4792-4def-b2c9-c363a1bf41d5')"
                },
                {
                  "@odata.type": "#microsoft.graph.aadUserConversationMember",
                  "roles": ["owner"],
                  "user@odata.bind": "https://graph.microsoft.com/v1.0/users('82af01c5-f7cc-4a2e-a728-3a5df21afd9d')",
                  "tenantId": "4dc1fe35-8ac6-4f0d-904a-7ebcd364bea1"
                }
              ]
            }""");

    private final String requestName;
    private final String firstMember;
    private final int status;
    private final String chatType;
    private final String body;

    PrintedRequest(String requestName, String firstMember, int status, String chatType, String body) {
        this.requestName = requestName;
        this.firstMember = firstMember;
        this.status = status;
        this.chatType = chatType;
        this.body = body;
    }

    static List<PrintedRequest> all() {
        return Arrays.asList(values());
    }

    String requestName() {
        return requestName;
    }

    String firstMember() {
        return firstMember;
    }

    int status() {
        return status;
    }

    String chatType() {
        return chatType;
    }

    String body() {
        return body;
    }
}
