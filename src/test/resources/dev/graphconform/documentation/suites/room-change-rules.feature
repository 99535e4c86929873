Feature: Rules of a page, without Java

  Each scenario says in its name what comes of it at a service that refuses a kind and answers with 41 seats.

  @rule-kind-room-read-only
  Rule: The kind of a room is read-only

    Scenario Outline: <number> is <outcome>
      Given the page's request "change_room"
      And <change>
      When the page's request is sent
      Then <what has to come>

      Examples:
        | number | change                                                | what has to come                                   | outcome |
        | 1      | property "kind" of the page's request is "cell"       | the page's request is refused                      | passed  |
        | 2      | property "kind" of the page's request is "cell"       | the page's request is accepted                     | failed  |
        | 3      | property "seats" of the page's request is "41"        | the page's request is refused                      | failed  |
        | 4      | property "seats" of the page's request is "41"        | property "seats" of the answer is as sent          | passed  |
        | 5      | property "seats" of the page's request is "42"        | property "seats" of the answer is as sent          | failed  |
        | 6      | property "seats" of the page's request is left out    | the answer has the property "seats"                | passed  |
        | 7      | property "seats" of the page's request is left out    | the answer has no property "seats"                 | failed  |
        | 8      | property "label" of the page's request is "Blue hall" | property "label" of the answer is "Blue hall"      | passed  |
        | 9      | property "label" of the page's request is "Red hall"  | property "label" of the answer is "Red hall"       | failed  |
        | 10     | property "label" of the page's request is "Red hall"  | the answer is as the page prints it                | failed  |
        | 11     | property "seats" of the page's request is "41"        | the answer is as the page prints it                | passed  |
        | 12     | property "seats" of the page's request is "41"        | the answer is to the letter as the page prints it  | failed  |
        | 13     | header "If-Match" of the page's request is "*"        | the answer has the status 200                      | passed  |
        | 14     | header "If-Match" of the page's request is "*"        | the answer has the status 204                      | failed  |
        | 15     | header "If-Match" of the page's request is left out   | header "etag" of the answer is "4712"              | passed  |
        | 16     | header "If-Match" of the page's request is left out   | the answer has the header "Location"               | failed  |
        | 17     | parameter "room-id" of the page's request is "room-1" | the answer has no body                             | failed  |
        | 18     | header "If-None" of the page's request is left out    | the answer has no body                             | not-run |
        | 19     | property "doors/0" of the page's request is left out  | the answer has no body                             | not-run |
        | 20     | the page's request asks for "$select=label" too       | the page's request is accepted                     | passed  |

    Example: A request without a token is passed
      Given the page's request "change_room"
      When the page's request is sent without a token
      Then the page's request is refused
      And as printed the page's request is accepted

    Example: A request with a credential that is not there is not-run
      Given the page's request "change_room"
      When the page's request is sent with the credential "reader"
      Then the page's request is refused

    Example: The other one of two printed answers is passed
      Given the page's request "change_room"
      And the page prints this answer too
        """http
        HTTP/1.1 200 OK
        Content-Type: application/json

        {"id": "room-4711", "label": "Blue hall"}
        """
      When the page's request is sent
      Then the answer is as the page prints it
