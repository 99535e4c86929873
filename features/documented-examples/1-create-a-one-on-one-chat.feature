Feature: Example 1: Create a one-on-one chat

  The request and the answer exactly as the page "Create chat" prints them.

  @example-create_chat_oneOnOne_e1
  Example: Create a one-on-one chat as documented
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
            "user@odata.bind": "https://graph.microsoft.com/v1.0/users('8b081ef6-4792-4def-b2c9-c363a1bf41d5')"
          },
          {
            "@odata.type": "#microsoft.graph.aadUserConversationMember",
            "roles": ["owner"],
            "user@odata.bind": "https://graph.microsoft.com/v1.0/users('82af01c5-f7cc-4a2e-a728-3a5df21afd9d')"
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
          "id": "19:82fe7758-5bb3-4f0d-a43f-e555fd399c6f_8c0a1a67-50ce-4114-bb6c-da9c5dbcf6ca@unq.gbl.spaces",
          "topic": null,
          "createdDateTime": "2020-12-04T23:10:28.51Z",
          "lastUpdatedDateTime": "2020-12-04T23:10:28.51Z",
          "chatType": "oneOnOne"
      }
      """
