Feature: Members

  Who takes part: everybody is listed, the caller included, and exactly those become members.

  @rule-members-required
  Rule: The members are required

    Must. Create chat, Request body:
    > List of conversation members that should be added.

    Example: A group request without members is refused
      Given a request for a group chat of the initiator and the colleague
      And the request has no members
      When the initiator sends the request
      Then Graph refuses the request

    Example: A group request with null for members is refused
      Given a request for a group chat of the initiator and the colleague
      And the request has null for members
      When the initiator sends the request
      Then Graph refuses the request

    Example: A group request that lists nobody is refused
      Given a request for a group chat of the initiator and the colleague
      And the request lists nobody
      When the initiator sends the request
      Then Graph refuses the request

    Example: The same request with members is accepted
      Given a request for a one-on-one chat of the initiator and the colleague
      When the initiator sends the request
      Then Graph accepts this control request

    @needs:credentials.application
    Example: An application's request without members is refused
      Given a request for a group chat of the initiator and the colleague
      And the request has no members
      When an application with Chat.Create sends the request
      Then Graph refuses the request
      And Graph accepts a valid request of an application with Chat.Create

    Example: A one-on-one request without members is refused
      Given a request for a one-on-one chat of the initiator and the colleague
      And the request has no members
      When the initiator sends the request
      Then Graph refuses the request

  @rule-members-include-initiator
  Rule: The caller must be among the members

    Must. Create chat, Request body:
    > Every user who will participate in the chat, including the user who initiates the create request, must be specified in this list.

    @needs:credentials.application
    Example: A one-on-one chat of two others is refused when they have one already
      Given a request for a one-on-one chat of the colleague and the second colleague
      And an application with Chat.Create has sent this request before
      When the initiator sends the request
      Then Graph refuses the request

    Example: A one-on-one chat of two others is refused
      Given a request for a one-on-one chat of the colleague and the second colleague
      When the initiator sends the request
      Then Graph refuses the request

    Example: A group chat of others is refused
      Given a request for a group chat of the colleague and the second colleague
      When the initiator sends the request
      Then Graph refuses the request

    Example: A group chat of others named by user principal name is refused
      Given a request for a group chat of the colleague and the second colleague
      And the colleague is named by user principal name
      And the second colleague is named by user principal name
      When the initiator sends the request
      Then Graph refuses the request

    @needs:people.partner
    Example: A group chat of others with a partner is refused
      Given a request for a group chat of the colleague and the partner
      When the initiator sends the request
      Then Graph refuses the request
      And Graph accepts a valid request of the initiator for a one-on-one chat of the initiator and the partner

    @needs:apps.plain
    Example: A one-on-one chat of two others with an app is refused
      Given a request for a one-on-one chat of the colleague and the second colleague
      And the request asks for the plain app
      When the initiator sends the request
      Then Graph refuses the request

    Example: A group chat that lists the caller is accepted
      Given a request for a group chat of the initiator, the colleague and the second colleague
      When the initiator sends the request
      Then Graph accepts this control request

  @rule-members-all-added
  Rule: Exactly the people listed become members

    Must. Create chat, Request body:
    > Every user who will participate in the chat

    Example: Both people of a one-on-one chat are its members
      Given a request for a one-on-one chat of the initiator and the colleague
      When the initiator sends the request
      Then the members read back are exactly the people listed

    Example: All three people of a group are its members
      Given a request for a group chat of the initiator, the colleague and the second colleague
      When the initiator sends the request
      Then the members read back are exactly the people listed

    Example: People named by user principal name are members, in whatever order they are listed
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And the initiator is named by user principal name
      And the colleague is named by user principal name
      And the second colleague is named by user principal name
      And the request has the topic "Launch"
      And the members are listed in the other order
      When the initiator sends the request
      Then the members read back are exactly the people listed

    @needs:people.guest
    Example: A larger group with a guest in the middle has all its members
      Given a request for a group chat of the initiator, the guest, the colleague and the second colleague
      And the request has the topic "All of us"
      When the initiator sends the request
      Then the members read back are exactly the people listed

    @needs:people.partner
    Example: A partner is a member
      Given a request for a one-on-one chat of the initiator and the partner
      When the initiator sends the request
      Then the members read back are exactly the people listed

    @needs:people.partner
    Example: A partner is a member of a group
      Given a request for a group chat of the initiator, the colleague and the partner
      And the request has the topic "Launch"
      When the initiator sends the request
      Then the members read back are exactly the people listed

    @needs:credentials.application
    Example: All people of an application's group are its members
      Given a request for a group chat of the initiator, the colleague and the second colleague
      When an application with Chat.Create sends the request
      Then the members read back are exactly the people listed

    Example: Members stay the same when the chat is asked for again
      Given a request for a one-on-one chat of the initiator and the colleague
      And the initiator has sent this request before
      When the initiator sends the request
      Then the members read back are exactly the people listed

  @rule-member-bound-by-id
  Rule: A member may be named by id

    Must. Create chat, Example 1: Create a one-on-one chat:
    > users('8b081ef6-4792-4def-b2c9-c363a1bf41d5')

    Example: A one-on-one chat of people named by id is accepted
      Given a request for a one-on-one chat of the initiator and the colleague
      And the initiator is named by id
      And the colleague is named by id
      When the initiator sends the request
      Then Graph accepts the request

    @needs:reads
    Example: The other person of a one-on-one chat named by id is a member
      Given a request for a one-on-one chat of the initiator and the colleague
      And the colleague is named by id
      When the initiator sends the request
      Then the colleague is a member

    @needs:reads
    Example: The other person of a group of two named by id is a member
      Given a request for a group chat of the initiator and the colleague
      And the colleague is named by id
      When the initiator sends the request
      Then the colleague is a member

    @needs:people.secondColleague @needs:reads
    Example: Another person of another group named by id is a member of that
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And the second colleague is named by id
      When the initiator sends the request
      Then the second colleague is a member

  @rule-member-bound-by-upn
  Rule: A member may be named by user principal name

    Must. Create chat, Example 5: Create a one-on-one chat using user principal name:
    > users('jacob@contoso.com')

    Example: A one-on-one chat of people named by user principal name is accepted
      Given a request for a one-on-one chat of the initiator and the colleague
      And the initiator is named by user principal name
      And the colleague is named by user principal name
      And the members are listed in the other order
      When the initiator sends the request
      Then Graph accepts the request

    @needs:people.secondColleague
    Example: A group chat of people named by user principal name is accepted
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And the initiator is named by user principal name
      And the colleague is named by user principal name
      And the second colleague is named by user principal name
      And the request has the topic "Launch"
      And the members are listed in the other order
      When the initiator sends the request
      Then Graph accepts the request

    @needs:reads
    Example: The other person of a one-on-one chat named by user principal name is a member
      Given a request for a one-on-one chat of the initiator and the colleague
      And the colleague is named by user principal name
      When the initiator sends the request
      Then the colleague is a member

    @needs:reads
    Example: The person named by user principal name is a member
      Given a request for a group chat of the initiator and the colleague
      And the colleague is named by user principal name
      When the initiator sends the request
      Then the colleague is a member

    @needs:people.secondColleague @needs:reads
    Example: Another person of another group named by user principal name is a member of that
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And the initiator is named by user principal name
      And the request has the topic "Launch"
      And the colleague is named by user principal name
      And the second colleague is named by user principal name
      And the members are listed in the other order
      When the initiator sends the request
      Then the second colleague is a member

    @needs:people.guest
    Example: A guest named by user principal name is accepted as one named by id is
      Given a request for a group chat of the initiator, the colleague and the guest
      And the request has the topic "Launch"
      And the initiator has sent this request before
      But the guest is named by user principal name
      When the initiator sends the request
      Then Graph accepts the request

    @needs:people.guest @needs:reads
    Example: The guest named by user principal name is a member as one named by id is
      Given a request for a group chat of the initiator, the colleague and the guest
      And the request has the topic "Launch"
      And the initiator has sent this request before
      But the guest is named by user principal name
      When the initiator sends the request
      Then the guest is a member

  @rule-member-odata-type
  Rule: Each member states its type

    Observed. Recorded behaviour of the service, Request body:
    > "@odata.type": "#microsoft.graph.aadUserConversationMember"

    Example: A one-on-one request in which the initiator states no type is refused
      Given a request for a one-on-one chat of the initiator and the colleague
      And the initiator states no type
      When the initiator sends the request
      Then Graph refuses the request

    @needs:people.secondColleague
    Example: A group request in which the last member states no type is refused
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And the second colleague states no type
      When the initiator sends the request
      Then Graph refuses the request

    Example: The same request with every type stated is accepted
      Given a request for a one-on-one chat of the initiator and the colleague
      When the initiator sends the request
      Then Graph accepts this control request

  @rule-member-bind-required
  Rule: Each member names its user

    Observed. Recorded behaviour of the service, Request body:
    > 'user@odata.bind' field is missing in the request.

    Example: A one-on-one request in which the colleague names no user is refused
      Given a request for a one-on-one chat of the initiator and the colleague
      And the colleague names no user
      When the initiator sends the request
      Then Graph refuses the request

    @needs:people.secondColleague
    Example: A group request in which the last member names no user is refused
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And the second colleague names no user
      When the initiator sends the request
      Then Graph refuses the request

    Example: The same request with every user named is accepted
      Given a request for a one-on-one chat of the initiator and the colleague
      When the initiator sends the request
      Then Graph accepts this control request

  @rule-member-known
  Rule: An unknown user is refused

    Observed. Recorded behaviour of the service, Request body:
    > Failed to find users with user principal name

    Example: A one-on-one chat with an unknown id is refused
      Given a request for a one-on-one chat of the initiator and the colleague
      And the colleague is named by an unknown id
      When the initiator sends the request
      Then Graph refuses the request as naming an unknown user

    @needs:people.secondColleague
    Scenario Outline: A group whose last member has an unknown <key> is refused
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And the second colleague is named by an unknown <key>
      When the initiator sends the request
      Then Graph refuses the request as naming an unknown user

      Examples: refused
        | key                 |
        | id                  |
        | user principal name |

    Example: A request without members is not refused as if a user were unknown
      Given a request for a one-on-one chat of the initiator and the colleague
      And the request has no members
      When the initiator sends the request
      Then Graph does not answer that nothing is there

    Example: The same request with known users is accepted
      Given a request for a one-on-one chat of the initiator and the colleague
      When the initiator sends the request
      Then Graph accepts this control request

  @rule-members-distinct
  Rule: The same person cannot be listed twice

    Observed. Recorded behaviour of the service, Request body:
    > Duplicate chat members is specified in the request body

    Example: A group chat that lists a colleague twice is refused
      Given a request for a group chat of the initiator and the colleague
      And the colleague is listed a second time
      When the initiator sends the request
      Then Graph refuses the request

    Example: A group chat that lists the caller twice is refused
      Given a request for a group chat of the initiator and the colleague
      And the initiator is listed a second time
      When the initiator sends the request
      Then Graph refuses the request

    Example: A one-on-one chat with oneself is refused
      Given a request for a one-on-one chat of the initiator
      And the initiator is listed a second time
      When the initiator sends the request
      Then Graph refuses the request

    Example: A group chat that lists everybody once is accepted
      Given a request for a group chat of the initiator and the colleague
      When the initiator sends the request
      Then Graph accepts this control request

  @rule-one-on-one-two-members
  Rule: A one-on-one chat has two members

    Observed. Recorded behaviour of the service, Request body:
    > Creation of 'OneOnOne' chat requires 2 members.

    Example: A one-on-one chat of the caller alone is refused
      Given a request for a one-on-one chat of the initiator
      When the initiator sends the request
      Then Graph refuses the request

    Example: A one-on-one chat of three people is refused
      Given a request for a one-on-one chat of the initiator, the colleague and the second colleague
      When the initiator sends the request
      Then Graph refuses the request

    Example: A one-on-one chat of two people is accepted
      Given a request for a one-on-one chat of the initiator and the colleague
      When the initiator sends the request
      Then Graph accepts this control request
