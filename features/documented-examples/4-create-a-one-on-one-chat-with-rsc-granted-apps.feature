Feature: Example 4: Create a one-on-one chat with RSC-granted apps

  The request and the answer exactly as the page "Create chat" prints them.

  @example-create_chat_oneonone_with_rsc_granted_apps
  Example: Create a one-on-one chat with RSC-granted apps as documented
    When this documented request is sent
      """http
      POST https://graph.microsoft.com/v1.0/chats
      Content-Type: application/json

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
            "teamsApp@odata.bind": "https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/8e55a7b1-6766-4f0a-8610-ecacfe3d569a",
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
      }
      """
    Then the answer is as documented
      """http
      HTTP/1.1 202 Accepted
      Content-Type: application/json
      Location: /chats('19:82fe7758-5bb3-4f0d-a43f-e555fd399c6f_bfb5bb25-3a8d-487d-9828-7875ced51a30@unq.gbl.spaces')/operations('2432b57b-0abd-43db-aa7b-16eadd115d34-861f06db-0208-4815-b67a-965df0d28b7f-10adc8a6-60db-42e2-9761-e56a7e4c7bc9')
      """
