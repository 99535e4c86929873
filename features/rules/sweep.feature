Feature: Odd requests

  What comes of requests that no client should send: each place of the body in turn holds something else. What has a rule of its own is not repeated here.

  @rule-bad-request-refused
  Rule: A request of the wrong form is refused

    Observed. Recorded behaviour of the service, Request body:
    > Provided payload is invalid.

    Scenario Outline: A request in which <place> is <something else> is refused
      Given a valid group request
      And <place> is <something else>
      When the initiator sends the request
      Then Graph refuses the request
      And no chat comes with the refusal

      Examples: refused
        | place                   | something else                       |
        | the chat type           | a list                               |
        | the last member         | a text                               |
        | the last member         | null                                 |
        | the last member         | given odata.type without the at sign |
        | the last member's type  | a number                             |
        | the last member's type  | null                                 |
        | the last member's role  | a number                             |
        | the last member's role  | null                                 |
        | the last member's user  | a number                             |
        | the last member's user  | null                                 |
        | the last member's user  | an empty text                        |
        | the first member's user | the alias me                         |

    Example: A request in which the list of members is a text is refused
      Given a valid one-on-one request
      And the list of members is a text
      When the initiator sends the request
      Then Graph refuses the request
      And no chat comes with the refusal

    Example: The request in its right form is accepted
      Given a valid group request
      When the initiator sends the request
      Then Graph accepts this control request

  @rule-never-server-error
  Rule: No request makes the service fail

    Observed. Microsoft Graph error responses and resource types, Microsoft Graph error responses and resource types:
    > Errors in Microsoft Graph are returned using standard HTTP status codes

    Scenario Outline: A request in which <place> is <something else> makes nothing fail
      Given a valid group request
      And <place> is <something else>
      When the initiator sends the request
      Then Graph accepts or refuses the request without a server error

      Examples:
        | place                           | something else               |
        | the chat                        | given an unknown property    |
        | the topic                       | a text of 10,000 letters     |
        | the topic                       | a text with a NUL character  |
        | the topic                       | a number                     |
        | the chat type                   | in capitals                  |
        | the last member's type          | the base type of members     |
        | the last member's tenant        | a number                     |
        | the last member                 | given an unknown property    |
        | the last member's list of roles | a list of both roles         |
        | the last member's role          | in capitals                  |
        | the last member's user          | a text of 10,000 letters     |
        | the last member's tenant        | a text of 10,000 letters     |
        | the list of apps                | a text                       |

    Scenario Outline: A request in which <place> is <something else> makes nothing fail
      Given a valid one-on-one request
      And <place> is <something else>
      When the initiator sends the request
      Then Graph accepts or refuses the request without a server error

      Examples: may be accepted, and makes no group then
        | place            | something else |
        | the list of apps | null           |
        | the list of apps | an empty list  |

    Example: A request in which the topic is a list nested in 1,000 lists makes nothing fail
      Given a valid one-on-one request
      And the topic is a list nested in 1,000 lists
      When the initiator sends the request
      Then Graph accepts or refuses the request without a server error

    Scenario Outline: A request that is <oddly written> makes nothing fail
      Given a valid group request
      And the request is <oddly written>
      When the initiator sends the request
      Then Graph accepts or refuses the request without a server error

      Examples:
        | oddly written                                    |
        | written with a capital letter in a property name |
        | given a property twice                           |
        | given a topic with a lone surrogate              |
        | written in Latin-1                               |

    Example: A request that is followed by 1,000,000 blanks makes nothing fail
      Given a valid one-on-one request
      And the request is followed by 1,000,000 blanks
      When the initiator sends the request
      Then Graph accepts or refuses the request without a server error

    @needs:apps.consented
    Scenario Outline: A request with an app in which <place> is <something else> makes nothing fail
      Given a valid one-on-one request
      And the request asks for the consented app
      And <place> is <something else>
      When the initiator sends the request
      Then Graph accepts or refuses the request without a server error

      Examples:
        | place                        | something else            |
        | the first app                | a text                    |
        | the first app's address      | a number                  |
        | the first app's consent      | a text                    |
        | the list of permissions      | a text                    |
        | the first permission         | a text                    |
        | the first permission's value | a number                  |
        | the first app                | given an unknown property |
        | the first app's address      | missing                   |
        | the first permission's value | missing                   |
        | the first permission's type  | a number                  |

    Example: A request of which everything is known is accepted
      Given a valid group request
      And the request has the topic "Launch"
      When the initiator sends the request
      Then Graph accepts this control request
