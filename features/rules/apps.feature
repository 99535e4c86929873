Feature: Apps

  A chat can be asked for together with an app. It is then made in the background, and the answer points to the operation that makes it.

  @rule-apps-accepted
  Rule: A chat with an app is accepted

    Must. Create chat, Example 3: Create a one-on-one chat with installed apps:
    > HTTP/1.1 202 Accepted

    Example: A one-on-one chat with an app is on its way
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the plain app
      Then Graph answers that the chat with the app is on its way

  @rule-apps-location-operation
  Rule: The Location addresses an operation of the chat

    Must. Create chat, Example 3: Create a one-on-one chat with installed apps:
    > Location: /chats('19:82fe7758-5bb3-4f0d-a43f-e555fd399c6f_bfb5bb25-3a8d-487d-9828-7875ced51a30@unq.gbl.spaces')/operations('2432b57b-0abd-43db-aa7b-16eadd115d34-861f06db-0208-4815-b67a-965df0d28b7f-10adc8a6-60db-42e2-9761-e56a7e4c7bc9')

    Example: The answer points to an operation of a chat
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the plain app
      Then the answer points to an operation of a chat

    @needs:reads
    Example: The chat of that operation is the one asked for
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the plain app
      Then the operation's chat has exactly those people

    @needs:apps.consented
    Example: The answer for a consented app points to an operation of a chat
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the consented app
      Then the answer points to an operation of a chat

    @needs:apps.consented @needs:reads
    Example: The chat of the operation for a consented app is the one asked for
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the consented app
      Then the operation's chat has exactly those people

  @rule-apps-consent-accepted
  Rule: An app with resource-specific consent is accepted

    Must. Create chat, Example 4: Create a one-on-one chat with RSC-granted apps:
    > "permissionValue": "ChatMessage.Read.Chat"

    Example: A one-on-one chat with an app and its permissions is on its way
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the consented app
      Then Graph answers that the chat with the app is on its way

  @rule-apps-only-one
  Rule: Only one app can be given

    Should. Create chat (beta), Request body:
    > If multiple app installations are listed in the request, the response will be a `Bad Request` error.

    Example: Two apps for a one-on-one chat are refused
      Given a request for a one-on-one chat of the initiator and the second colleague
      And the request asks for the plain app
      And the request asks for the consented app
      When the initiator sends the request
      Then Graph refuses the request as a bad request

    @needs:people.colleague
    Example: Two apps for a group are refused
      Given a valid group request
      And the request asks for the plain app
      And the request asks for the consented app
      When the initiator sends the request
      Then Graph refuses the request as a bad request

    Example: The same app twice is refused
      Given a request for a one-on-one chat of the initiator and the second colleague
      And the request asks for the plain app
      And the request asks for the plain app
      When the initiator sends the request
      Then Graph refuses the request as a bad request

    Example: One app is accepted
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the plain app
      Then Graph accepts this control request

  @rule-apps-group
  Rule: A group with an app is accepted likewise

    Observed. Get teamsAsyncOperation (beta), Example:
    > "targetResourceId": "19:c253a29b5f694b55a6baad8e83510af7@thread.v2"

    Example: A group with an app is on its way
      Given a valid group request
      And the request has the topic "Launch with an app"
      And the request asks for the plain app
      When the initiator sends the request
      Then Graph answers that the new group with the app is on its way
