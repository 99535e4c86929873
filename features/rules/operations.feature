Feature: Operations

  What the operation behind a chat with an app shows until it ends, and what is true afterwards.

  @rule-operation-readable
  Rule: The operation can be read

    Should. Get teamsAsyncOperation (beta), Response:
    > If successful, this returns a `200 OK` response code and a [teamsAsyncOperation](../resources/teamsasyncoperation.md) object in the response body.

    Example: The operation of a chat with an app can be read
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the plain app
      Then the operation can be read

    @needs:apps.consented
    Example: The operation of a chat with a consented app can be read
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the consented app
      Then the operation can be read

  @rule-operation-ends
  Rule: The operation ends

    Should. teamsAsyncOperation resource type, teamsAsyncOperation resource type:
    > When the request completes successfully, the status will be "succeeded"

    Example: The operation of a chat with an app ends
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the plain app
      Then the operation ends and its status never goes back

    @needs:apps.consented
    Example: The operation of a chat with a consented app ends
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the consented app
      Then the operation ends and its status never goes back

  @rule-operation-type
  Rule: The operation says that it creates a chat

    Should. Get teamsAsyncOperation (beta), Example:
    > "operationType": "createChat"

    Example: The operation of a chat with an app names its type
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the plain app
      Then the operation says that it creates a chat

    @needs:apps.consented
    Example: The operation of a chat with a consented app names its type
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the consented app
      Then the operation says that it creates a chat

  @rule-operation-targets-chat
  Rule: The operation's target is the chat

    Should. teamsAsyncOperation resource type, teamsAsyncOperation resource type:
    > the targetResourceLocation will point to the created/modified resource

    Example: The operation of a chat with an app points to the chat
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the plain app
      Then the operation's target is the chat

    @needs:apps.consented
    Example: The operation of a chat with a consented app points to the chat
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the consented app
      Then the operation's target is the chat

  @rule-app-installed
  Rule: The app is in the chat afterwards

    Should. Create chat (beta), Request body:
    > List of apps that should be installed in the chat.

    Example: The chat has the app that was asked for
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the plain app
      Then the chat has the app

    @needs:apps.consented
    Example: The chat has the consented app that was asked for
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the consented app
      Then the chat has the app
