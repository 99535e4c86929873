Feature: Permissions

  Which tokens may create chats, by the table that the page includes.

  @rule-permission-least
  Rule: Chat.Create suffices for a signed-in person

    Must. Permissions table included in Create chat, Permissions:
    > Delegated (work or school account) | Chat.Create

    Example: Chat.Create suffices for a one-on-one chat
      Given a valid one-on-one request
      When the initiator with only Chat.Create sends the request
      Then Graph accepts the request

    @needs:people.secondColleague
    Example: Chat.Create suffices for a group chat
      Given a valid group request
      And the request has the topic "Launch"
      When the initiator with only Chat.Create sends the request
      Then Graph accepts the request

  @rule-permission-higher
  Rule: Chat.ReadWrite suffices for a signed-in person

    Must. Permissions table included in Create chat, Permissions:
    > Chat.ReadWrite

    Example: Chat.ReadWrite suffices for a one-on-one chat
      Given a valid one-on-one request
      When the initiator with only Chat.ReadWrite sends the request
      Then Graph accepts the request

    @needs:people.secondColleague
    Example: Chat.ReadWrite suffices for a group chat
      Given a valid group request
      And the request has the topic "Launch"
      When the initiator with only Chat.ReadWrite sends the request
      Then Graph accepts the request

  @rule-permission-application
  Rule: Chat.Create suffices for an application

    Must. Permissions table included in Create chat, Permissions:
    > Application | Chat.Create

    Example: An application creates a one-on-one chat of two other people
      Given a request for a one-on-one chat of the colleague and the second colleague
      When an application with Chat.Create sends the request
      Then Graph accepts the request

    Example: An application creates a group chat
      Given a valid group request
      And the request has the topic "Launch by an application"
      When an application with Chat.Create sends the request
      Then Graph accepts the request

  @rule-permission-missing
  Rule: A token without a permission of the table is refused

    Must. Permissions table included in Create chat, Permissions:
    > Choose the permission or permissions marked as least privileged for this API.

    Example: A one-on-one chat is refused to a person without a chat permission
      Given a valid one-on-one request
      When the initiator without a chat permission sends the request
      Then Graph refuses the request as unauthorized or forbidden

    Example: A chat that exists already is refused to a person without a chat permission
      Given a valid one-on-one request
      And the initiator has sent this request before
      When the initiator without a chat permission sends the request
      Then Graph refuses the request as unauthorized or forbidden

    @needs:credentials.applicationWithoutPermission @needs:credentials.application
    Example: A one-on-one chat is refused to an application without a chat permission
      Given a valid one-on-one request
      When an application without a chat permission sends the request
      Then Graph refuses the request as unauthorized or forbidden
      And Graph accepts a valid request of an application with Chat.Create

    Example: The same request with a permission is accepted
      Given a valid one-on-one request
      When the initiator sends the request
      Then Graph accepts this control request

    @needs:people.secondColleague
    Example: A group chat is refused to a person without a chat permission
      Given a valid group request
      And the request has the topic "Launch"
      When the initiator without a chat permission sends the request
      Then Graph refuses the request as unauthorized or forbidden

    @needs:people.secondColleague @needs:apps.plain
    Example: A chat with an app is refused to a person without a chat permission
      Given a request for a one-on-one chat of the initiator and the second colleague
      And the request asks for the plain app
      When the initiator without a chat permission sends the request
      Then Graph refuses the request as unauthorized or forbidden

    @needs:credentials.applicationWithoutPermission @needs:credentials.application @needs:people.secondColleague
    Example: A group chat is refused to an application without a chat permission
      Given a valid group request
      When an application without a chat permission sends the request
      Then Graph refuses the request as unauthorized or forbidden
      And Graph accepts a valid request of an application with Chat.Create

  @rule-permission-personal
  Rule: Personal accounts are refused

    Must. Permissions table included in Create chat, Permissions:
    > Delegated (personal Microsoft account) | Not supported.

    Example: A one-on-one chat is refused to a personal account
      Given a valid one-on-one request
      When a personal account sends the request
      Then Graph refuses the request as unauthorized or forbidden

    Example: The same request of a work account is accepted
      Given a valid one-on-one request
      When the initiator sends the request
      Then Graph accepts this control request

    @needs:people.secondColleague
    Example: A group chat is refused to a personal account
      Given a valid group request
      When a personal account sends the request
      Then Graph refuses the request as unauthorized or forbidden
