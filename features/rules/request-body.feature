Feature: Request body

  The body is one JSON object, in the form of a chat.

  @rule-body-json-chat
  Rule: The body must be the JSON form of a chat

    Must. Create chat, Request body:
    > In the request body, supply a JSON representation of the [chat](../resources/chat.md) object.

    Scenario Outline: A body that is <kind> is refused
      Given a valid one-on-one request
      And the text of the request is "<text>"
      When the initiator sends the request
      Then Graph refuses the request as a bad request

      Examples: refused
        | kind                    | text                       |
        | empty                   |                            |
        | an XML document         | <chat/>                    |
        | null                    | null                       |
        | a JSON text             | \"oneOnOne\"             |
        | a JSON list             | []                         |

    Scenario Outline: A valid request that is <spoiled> is refused
      Given a valid one-on-one request
      And the request is <spoiled>
      When the initiator sends the request
      Then Graph refuses the request as a bad request

      Examples: refused
        | spoiled                    |
        | cut short                  |
        | given a comma too many     |
        | written with single quotes |
        | followed by more text      |
        | preceded by a comment      |
        | put in a list              |
        | put in quotes              |
        | written with a name unquoted |

    Example: The whole body is accepted
      Given a valid one-on-one request
      When the initiator sends the request
      Then Graph accepts this control request
