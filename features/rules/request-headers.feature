Feature: Request headers

  What has to stand above the body: who sends it, and what it is.

  @rule-authorization-required
  Rule: A bearer token is required

    Must. Create chat, Request headers:
    > Bearer {token}. Required.

    Scenario Outline: A one-on-one request of <sender> is refused
      Given a valid one-on-one request
      When <sender> sends the request
      Then Graph refuses the request as unauthorized

      Examples: refused
        | sender                       |
        | somebody without a token     |
        | the initiator with their token under another scheme |
        | somebody with a junk token   |
        | somebody with a forged token |
        | somebody with an unsigned token |
        | somebody with an empty token |

    Example: A request without a token for a chat that exists already is refused
      Given a valid one-on-one request
      And the initiator has sent this request before
      When somebody without a token sends the request
      Then Graph refuses the request as unauthorized

    @needs:credentials.expired
    Example: A one-on-one request with an expired token is refused
      Given a valid one-on-one request
      When the initiator with an expired token sends the request
      Then Graph refuses the request as unauthorized

    Example: A request with a valid token is accepted
      Given a valid one-on-one request
      When the initiator sends the request
      Then Graph accepts this control request

    @needs:people.secondColleague
    Scenario Outline: A group request of <sender> is refused
      Given a valid group request
      And the request has the topic "Launch"
      When <sender> sends the request
      Then Graph refuses the request as unauthorized

      Examples: refused
        | sender                       |
        | somebody without a token     |
        | somebody with a junk token   |

    @needs:credentials.expired @needs:people.secondColleague
    Example: A group request with an expired token is refused
      Given a valid group request
      When the initiator with an expired token sends the request
      Then Graph refuses the request as unauthorized

  @rule-content-type-required
  Rule: The body must be declared as JSON

    Must. Create chat, Request headers:
    > application/json. Required.

    Scenario Outline: A request declared as <media type> is refused
      Given a valid one-on-one request
      And the request is declared as "<media type>"
      When the initiator sends the request
      Then Graph refuses the request as unsupported media

      Examples: refused
        | media type                        |
        | text/plain                        |
        | application/x-www-form-urlencoded |
        | text/json                         |
        | application/xml                   |
        | application/octet-stream          |

    @needs:people.secondColleague
    Example: A group request declared as text/plain is refused
      Given a valid group request
      And the request is declared as "text/plain"
      When the initiator sends the request
      Then Graph refuses the request as unsupported media

    Example: A request that is not declared as anything is refused
      Given a valid one-on-one request
      And the request is not declared as anything
      When the initiator sends the request
      Then Graph refuses the request as unsupported media

    Scenario Outline: A request declared as <media type> is accepted
      Given a valid one-on-one request
      And the request is declared as "<media type>"
      When the initiator sends the request
      Then Graph accepts the request

      Examples: accepted
        | media type                              |
        | application/json                        |
        | application/json; charset=utf-8         |
        | application/json;odata.metadata=minimal |

    @needs:people.secondColleague
    Example: A group request that is not declared as anything is refused
      Given a valid group request
      And the request is not declared as anything
      When the initiator sends the request
      Then Graph refuses the request as unsupported media
