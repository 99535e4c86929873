Feature: Chat type

  Whether it is a group or a one-on-one chat.

  @rule-chat-type-required
  Rule: The chat type is required

    Must. Create chat, Request body:
    > The following table lists the properties that are required to create a chat object.

    Example: A request of two people without a chat type is refused
      Given a valid one-on-one request
      And the request has no chat type
      When the initiator sends the request
      Then Graph refuses the request

    Example: A request with a topic but without a chat type is refused
      Given a valid group request
      And the request has the topic "Launch"
      And the request has no chat type
      When the initiator sends the request
      Then Graph refuses the request

    Example: A request of two people with null for chat type is refused
      Given a valid one-on-one request
      And the request has null for chat type
      When the initiator sends the request
      Then Graph refuses the request

    Example: The same request with a chat type is accepted
      Given a valid one-on-one request
      When the initiator sends the request
      Then Graph accepts this control request

    @needs:credentials.application
    Example: An application's request without a chat type is refused
      Given a valid one-on-one request
      And the request has no chat type
      When an application with Chat.Create sends the request
      Then Graph refuses the request
      And Graph accepts a valid request of an application with Chat.Create

  @rule-chat-type-values
  Rule: The chat type is group or oneOnOne

    Must. Create chat, Request body:
    > Specifies the type of chat. Possible values are: `group` and `oneOnOne`.

    Example: The chat type oneOnOne is accepted
      Given a valid one-on-one request
      And the request has the chat type "oneOnOne"
      When the initiator sends the request
      Then Graph accepts the request

    Example: The chat type group is accepted
      Given a valid group request
      And the request has the chat type "group"
      And the request has the topic "Launch"
      When the initiator sends the request
      Then Graph accepts the request

    Scenario Outline: The chat type "<word>" for two people is refused
      Given a valid one-on-one request
      And the request has the chat type "<word>"
      When the initiator sends the request
      Then Graph refuses the request

      Examples: refused
        | word               |
        | meeting            |
        | unknownFutureValue |
        | channel            |
        | oneOnOne,group     |

    Example: An empty word for chat type is refused
      Given a valid one-on-one request
      And the request has the chat type ""
      When the initiator sends the request
      Then Graph refuses the request

    Scenario Outline: The number <number> for chat type is refused
      Given a valid one-on-one request
      And the request has the number <number> for chat type
      When the initiator sends the request
      Then Graph refuses the request

      Examples: refused
        | number |
        | 0      |
        | 7      |

    Scenario Outline: The chat type "<word>" for three people is refused
      Given a valid group request
      And the request has the chat type "<word>"
      When the initiator sends the request
      Then Graph refuses the request

      Examples: refused
        | word               |
        | meeting            |
        | unknownFutureValue |
        | groupChat          |

    Example: A group's number for chat type is refused
      Given a valid group request
      And the request has the number 1 for chat type
      When the initiator sends the request
      Then Graph refuses the request

    @needs:credentials.application
    Example: An application's meeting chat is refused
      Given a valid group request
      And the request has the chat type "meeting"
      When an application with Chat.Create sends the request
      Then Graph refuses the request
      And Graph accepts a valid request of an application with Chat.Create

  @rule-chat-type-returned
  Rule: The chat type comes back as sent

    Must. Create chat, Examples:
    > "chatType": "oneOnOne"

    Example: A one-on-one chat comes back as one
      Given a valid one-on-one request
      When the initiator sends the request
      Then the chat type comes back as sent

    Example: A one-on-one chat that exists already comes back as one
      Given a valid one-on-one request
      And the initiator has sent this request before
      When the initiator sends the request
      Then the chat type comes back as sent

    Example: A group with a topic comes back as one
      Given a valid group request
      And the request has the topic "Launch"
      When the initiator sends the request
      Then the chat type comes back as sent

    Example: A group of two comes back as a group
      Given a request for a group chat of the initiator and the colleague
      When the initiator sends the request
      Then the chat type comes back as sent

    @needs:people.partner
    Example: A one-on-one chat with a partner comes back as one
      Given a request for a one-on-one chat of the initiator and the partner
      When the initiator sends the request
      Then the chat type comes back as sent

    @needs:credentials.application
    Example: An application's group comes back as one
      Given a valid group request
      When an application with Chat.Create sends the request
      Then the chat type comes back as sent
