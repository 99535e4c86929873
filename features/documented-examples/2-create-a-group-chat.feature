Feature: Example 2: Create a group chat

  The request and the answer exactly as the page "Create chat" prints them.

  @example-create_chat_group_with3_members
  Example: Create a group chat as documented
    When this documented request is sent
      """http
      POST https://graph.microsoft.com/v1.0/chats
      Content-Type: application/json

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
      }
      """
    Then the answer is as documented
      """http
      HTTP/1.1 201 Created
      Content-Type: application/json

      {
          "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#chats/$entity",
          "id": "19:1c5b01696d2e4a179c292bc9cf04e63b@thread.v2",
          "topic": "Group chat title",
          "createdDateTime": "2020-12-04T23:11:16.175Z",
          "lastUpdatedDateTime": "2020-12-04T23:11:16.175Z",
          "chatType": "group"
      }
      """
