Feature: One chat for a pair of people

  Two people share one one-on-one chat, however often and in whatever words it is asked for. Groups are made anew each time.

  @rule-one-on-one-unique
  Rule: A pair of people has one one-on-one chat

    Must. Create chat, Create chat:
    > Only one one-on-one chat can exist between two members. If a one-on-one chat already exists, this operation will return the existing chat and not create a new one.

    Example: The same request twice gives one chat
      Given a request for a one-on-one chat of the initiator and the colleague
      And the initiator has sent this request before
      When the initiator sends the request
      Then Graph returns the same chat with unchanged times

    Example: The other order of members gives the same chat
      Given a request for a one-on-one chat of the initiator and the colleague
      And the initiator has sent this request before
      But the members are listed in the other order
      When the initiator sends the request
      Then Graph returns the same chat with unchanged times

    Example: The colleague's user principal name in place of the id gives the same chat
      Given a request for a one-on-one chat of the initiator and the colleague
      And the initiator has sent this request before
      But the colleague is named by user principal name
      When the initiator sends the request
      Then Graph returns the same chat with unchanged times

    Example: Both user principal names in the other order give the same chat
      Given a request for a one-on-one chat of the initiator and the colleague
      And the initiator has sent this request before
      But the initiator is named by user principal name
      And the colleague is named by user principal name
      And the members are listed in the other order
      When the initiator sends the request
      Then Graph returns the same chat with unchanged times

    @needs:people.secondColleague
    Example: Another pair of people is given another chat
      Given a request for a one-on-one chat of the initiator and the colleague
      And the initiator has sent this request before
      But a request for a one-on-one chat of the initiator and the second colleague
      When the initiator sends the request
      Then Graph returns another chat

    @needs:people.secondColleague @needs:apps.plain
    Example: The chat asked for with an app is the one that the two people have
      Given the initiator asks for a one-on-one chat of the initiator and the second colleague with the plain app
      And a request for a one-on-one chat of the initiator and the second colleague
      When the initiator sends the request
      Then Graph returns the chat that was asked for with an app

    @needs:people.partner
    Example: The same request for a partner twice gives one chat
      Given a request for a one-on-one chat of the initiator and the partner
      And the initiator has sent this request before
      When the initiator sends the request
      Then Graph returns the same chat with unchanged times

    @needs:credentials.application
    Example: An application is given the chat that two people have already
      Given a request for a one-on-one chat of the initiator and the colleague
      And the initiator has sent this request before
      When an application with Chat.Create sends the request
      Then the accepted request returns the same chat with unchanged times

    @needs:people.partner
    Example: A partner in the other order gives the same chat
      Given a request for a one-on-one chat of the initiator and the partner
      And the initiator has sent this request before
      But the members are listed in the other order
      When the initiator sends the request
      Then Graph returns the same chat with unchanged times

  @rule-group-always-new
  Rule: A repeated group request makes another chat

    Observed. Recorded behaviour of the service, Create chat:
    > Only one one-on-one chat can exist between two members.

    Example: The same group request twice gives two chats
      Given a valid group request
      And the initiator has sent this request before
      When the initiator sends the request
      Then Graph creates another chat

    Example: The same group request with a topic twice gives two chats
      Given a valid group request
      And the request has the topic "Launch"
      And the initiator has sent this request before
      When the initiator sends the request
      Then Graph creates another chat
