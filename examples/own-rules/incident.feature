Feature: Rooms for incidents

  What our incident bot relies on, beyond what the page states.

  @rule-incident-topic-returned
  Rule: An incident's topic comes back as our bot wrote it

    Must. Incident runbook, Opening a room:
    > The bot finds the room again by its topic, for instance [INC-4711] Checkout is down (sev 1).

    Scenario Outline: The topic of <kind> comes back unchanged
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And the request has the topic "<topic>"
      When the initiator sends the request
      Then the topic comes back unchanged

      Examples:
        | kind             | topic |
        | an incident      | [INC-4711] Checkout is down (sev 1) |
        | a part of one    | [INC-4711/2] Checkout & payments are slow (sev 2) |

  @rule-incident-responders-added
  Rule: Everybody on call is in the room at once

    Should. Incident runbook, Opening a room:
    > Nobody joins later; who is on call is in the room when it opens.

    Example: Three people on call are in the room
      Given a request for a group chat of the initiator, the colleague and the second colleague
      When the initiator sends the request
      Then the members read back are exactly the people listed
