Feature: Example 3: Create a one-on-one chat with installed apps

  The request and the answer exactly as the page "Create chat" prints them.

  @example-create_chat_oneonone_with_installed_apps
  Example: Create a one-on-one chat with installed apps as documented
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
        ],
        "installedApps": [
          {
            "teamsApp@odata.bind":"https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/05F59CEC-A742-4A50-A62E-202A57E478A4"
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
