Feature: Odd requests

  What comes of requests that no client should send: each place of the body in turn holds something else. What has a rule of its own is not repeated here.

  @rule-bad-request-refused
  Rule: A request of the wrong form is refused

    Observed. Recorded behaviour of the service, Request body:
    > Provided payload is invalid.

    Scenario Outline: A request in which <place> is <something else> is refused
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And <place> is <something else>
      When the initiator sends the request
      Then Graph refuses the request
      And no chat comes with the refusal

      Examples: refused
        | place                           | something else             |
        | the topic                       | a number                   |
        | the topic                       | a list in a thousand lists |
        | the chat type                   | a list                     |
        | the list of members             | a text                     |
        | the last member                 | a text                     |
        | the last member                 | null                       |
        | the last member                 | typed without the at sign  |
        | the last member's type          | a number                   |
        | the last member's type          | null                       |
        | the last member's type          | the type of all members    |
        | the last member's list of roles | a text                     |
        | the last member's role          | a number                   |
        | the last member's role          | null                       |
        | the last member's user          | a number                   |
        | the last member's user          | null                       |
        | the last member's user          | an empty text              |
        | the first member's user         | the word me                |
        | the last member's tenant        | a number                   |
        | the list of apps                | a text                     |

    @needs:apps.consented
    Scenario Outline: A request with an app in which <place> is <something else> is refused
      Given a request for a one-on-one chat of the initiator and the colleague
      And the request asks for the consented app
      And <place> is <something else>
      When the initiator sends the request
      Then Graph refuses the request
      And no chat comes with the refusal

      Examples: refused
        | place                        | something else |
        | the first app                | a text         |
        | the first app's address      | a number       |
        | the first app's consent      | a text         |
        | the list of permissions      | a text         |
        | the first permission         | a text         |
        | the first permission's value | a number       |

    Example: The request in its right form is accepted
      Given a request for a group chat of the initiator, the colleague and the second colleague
      When the initiator sends the request
      Then Graph accepts this counterpart

  @rule-never-server-error
  Rule: No request makes the service fail

    Observed. Microsoft Graph error responses and resource types, Microsoft Graph error responses and resource types:
    > Errors in Microsoft Graph are returned using standard HTTP status codes

    Scenario Outline: A request in which <place> is <something else> makes nothing fail
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And <place> is <something else>
      When the initiator sends the request
      Then Graph takes or refuses the request

      Examples:
        | place                           | something else                 |
        | the chat                        | given an unknown property      |
        | the topic                       | a text of ten thousand letters |
        | the topic                       | a text with an invisible zero  |
        | the chat type                   | in capitals                    |
        | the last member                 | given an unknown property      |
        | the last member's list of roles | a list of both roles           |
        | the last member's role          | in capitals                    |
        | the last member's user          | a text of ten thousand letters |
        | the last member's tenant        | a text of ten thousand letters |
        | the list of apps                | null                           |
        | the list of apps                | an empty list                  |

    Scenario Outline: A request that is <oddly written> makes nothing fail
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And the request is <oddly written>
      When the initiator sends the request
      Then Graph takes or refuses the request

      Examples:
        | oddly written                           |
        | written with a capital letter in a name |
        | given a name twice                      |
        | given a topic with half a character     |
        | written in Latin-1                      |
        | padded with a million blanks            |

    @needs:apps.consented
    Scenario Outline: A request with an app in which <place> is <something else> makes nothing fail
      Given a request for a one-on-one chat of the initiator and the colleague
      And the request asks for the consented app
      And <place> is <something else>
      When the initiator sends the request
      Then Graph takes or refuses the request

      Examples:
        | place                        | something else            |
        | the first app                | given an unknown property |
        | the first app's address      | missing                   |
        | the first permission's value | missing                   |
        | the first permission's type  | a number                  |

    Example: A request of which everything is known is accepted
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And the request has the topic "Launch"
      When the initiator sends the request
      Then Graph accepts this counterpart
