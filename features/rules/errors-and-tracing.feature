Feature: Refusals and tracing

  How a refusal is told, and how any answer can be found again in the service's logs.

  @rule-error-envelope
  Rule: A refusal is told in the error envelope

    Should. Microsoft Graph error responses and resource types, Microsoft Graph error responses and resource types:
    > Errors in Microsoft Graph are returned using standard HTTP status codes, and a JSON error response object.

    Scenario Outline: A refusal because of <defect> is told in the envelope
      When the initiator sends a one-on-one request with <defect>
      Then the refusal is told in the error envelope

      Examples: refused
        | defect                         |
        | malformed text                 |
        | a topic nested in 1,000 lists  |
        | a text for the list of members |
        | no chat type                   |
        | no members                     |
        | a member without role          |
        | a topic it may not have        |
        | another media type             |
        | a member whom nobody knows     |

    Example: The refusal of somebody without a token is told in the envelope
      When somebody without a token sends a valid one-on-one request
      Then the refusal is told in the error envelope

    @needs:credentials.withoutPermission
    Example: The refusal of the initiator without a chat permission is told in the envelope
      When the initiator without a chat permission sends a valid one-on-one request
      Then the refusal is told in the error envelope

    @needs:credentials.personal
    Example: The refusal of a personal account is told in the envelope
      When a personal account sends a valid one-on-one request
      Then the refusal is told in the error envelope

    Example: The refusal of another path is told in the envelope
      Given a valid one-on-one request
      When the initiator sends the request to their own list of chats
      Then the refusal is told in the error envelope

    Example: The valid request is accepted
      When the initiator sends a valid one-on-one request
      Then Graph accepts this control request

    @needs:credentials.applicationWithoutPermission
    Example: The refusal of an application without a chat permission is told in the envelope
      When an application without a chat permission sends a valid one-on-one request
      Then the refusal is told in the error envelope

  @rule-request-id
  Rule: Every answer has a request-id

    Should. Best practices for working with Microsoft Graph, Reliability and support:
    > request-id

    Example: The answer to a one-on-one request has a request id
      Given a valid one-on-one request
      When the initiator sends the request
      Then the answer to the accepted request has one request id throughout
      And no other answer of the run has that request id

    @needs:people.secondColleague @needs:apps.plain
    Example: The answer to a request with an app has a request id
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the plain app
      Then the answer has one request id throughout

    Scenario Outline: A refusal because of <defect> has one request id
      When the initiator sends a one-on-one request with <defect>
      Then the answer has one request id throughout
      And no other answer of the run has that request id

      Examples: refused
        | defect                     |
        | malformed text             |
        | another media type         |
        | no chat type               |
        | no members                 |
        | a member without role      |
        | a topic it may not have    |
        | a member whom nobody knows |

    Example: The refusal of somebody without a token has one request id
      When somebody without a token sends a valid one-on-one request
      Then the answer has one request id throughout
      And no other answer of the run has that request id

    @needs:credentials.withoutPermission
    Example: The refusal of the initiator without a chat permission has one request id
      When the initiator without a chat permission sends a valid one-on-one request
      Then the answer has one request id throughout

    @needs:credentials.applicationWithoutPermission
    Example: The refusal of an application without a chat permission has one request id
      When an application without a chat permission sends a valid one-on-one request
      Then the answer has one request id throughout

    @needs:credentials.personal
    Example: The refusal of a personal account has one request id
      When a personal account sends a valid one-on-one request
      Then the answer has one request id throughout

    Example: The refusal of another path has one request id
      Given a valid one-on-one request
      When the initiator sends the request to their own list of chats
      Then the answer has one request id throughout

  @rule-client-request-id
  Rule: The client's request id comes back

    Should. Best practices for working with Microsoft Graph, Reliability and support:
    > client-request-id

    Example: An id of the client's own comes back when the chat is created
      When the initiator sends a valid one-on-one request with a client request id of their own
      Then the client request id of the accepted request comes back

    @needs:people.secondColleague
    Example: The id of a group request comes back
      Given a valid group request
      When the initiator sends the request
      Then the client request id of the request comes back

    @needs:people.secondColleague @needs:apps.plain
    Example: The id of a request with an app comes back
      When the initiator asks for a one-on-one chat of the initiator and the second colleague with the plain app
      Then the client request id of the request comes back

    Example: An id of the client's own comes back on a refusal because of malformed text
      When the initiator sends a one-on-one request with malformed text and a client request id of their own
      Then their own client request id comes back

    Example: An id of the client's own comes back on the refusal of somebody without a token
      When somebody without a token sends a valid one-on-one request with a client request id of their own
      Then their own client request id comes back

    @needs:credentials.withoutPermission
    Example: An id of the client's own comes back on the refusal of the initiator without a chat permission
      When the initiator without a chat permission sends a valid one-on-one request with a client request id of their own
      Then their own client request id comes back
