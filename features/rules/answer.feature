Feature: The answer to a valid request

  What comes back when a chat is created: status, body, context, times and id.

  @rule-chat-created
  Rule: A valid request is answered as created

    Must. Create chat, Response:
    > If successful, this method returns a `201 Created` response code

    Example: A one-on-one chat is created
      Given a valid one-on-one request
      When the initiator sends the request
      Then Graph answers that the chat was created

    Example: A one-on-one chat that exists already is answered the same way
      Given a valid one-on-one request
      And the initiator has sent this request before
      When the initiator sends the request
      Then Graph answers that the chat was created

    Example: A group chat with a topic is created
      Given a valid group request
      And the request has the topic "Launch"
      When the initiator sends the request
      Then Graph answers that the chat was created

    @needs:credentials.application @needs:people.secondColleague
    Example: A group chat asked for by an application is created
      Given a valid group request
      When an application with Chat.Create sends the request
      Then the accepted request is answered as created

    Example: A group chat without a topic is created
      Given a valid group request
      When the initiator sends the request
      Then the accepted request is answered as created

    @needs:people.secondColleague
    Example: A group of other people without the topic is another chat
      Given a valid group request
      And the request has the topic "Launch"
      And the initiator has sent this request before
      But a request for a group chat of the initiator and the colleague
      When the initiator sends the request
      Then Graph creates another chat

  @rule-chat-body
  Rule: The body of the answer is a chat

    Must. Create chat, Response:
    > the newly created **chat** resource in the response body

    Example: The answer to a one-on-one request is a chat
      Given a valid one-on-one request
      When the initiator sends the request
      Then the answer is a chat

    Example: The answer to a repeated one-on-one request is a chat
      Given a valid one-on-one request
      And the initiator has sent this request before
      When the initiator sends the request
      Then the answer is a chat

    @needs:people.secondColleague
    Example: The answer to a group request with a topic is a chat
      Given a valid group request
      And the request has the topic "Launch"
      When the initiator sends the request
      Then the answer is a chat

    @needs:people.secondColleague
    Example: The answer to a group request without a topic is a chat
      Given a valid group request
      When the initiator sends the request
      Then the answer is a chat

    @needs:people.partner
    Example: The answer to a request with a partner is a chat
      Given a request for a one-on-one chat of the initiator and the partner
      When the initiator sends the request
      Then the answer is a chat

    @needs:credentials.application @needs:people.secondColleague
    Example: The answer to an application's request is a chat
      Given a valid group request
      When an application with Chat.Create sends the request
      Then the answer is a chat

  @rule-chat-context
  Rule: The body names its OData context

    Must. Create chat, Examples:
    > "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#chats/$entity"

    Example: The answer to a one-on-one request names its context
      Given a valid one-on-one request
      When the initiator sends the request
      Then the answer names its context

    Example: The answer to a repeated one-on-one request names its context
      Given a valid one-on-one request
      And the initiator has sent this request before
      When the initiator sends the request
      Then the answer names its context

    @needs:people.secondColleague
    Example: The answer to a group request with a topic names its context
      Given a valid group request
      And the request has the topic "Launch"
      When the initiator sends the request
      Then the answer names its context

    @needs:people.secondColleague
    Example: The answer to a group request without a topic names its context
      Given a valid group request
      When the initiator sends the request
      Then the answer names its context

    @needs:people.partner
    Example: The answer to a request with a partner names its context
      Given a request for a one-on-one chat of the initiator and the partner
      When the initiator sends the request
      Then the answer names its context

    @needs:credentials.application @needs:people.secondColleague
    Example: The answer to an application's request names its context
      Given a valid group request
      When an application with Chat.Create sends the request
      Then the answer names its context

  @rule-chat-readable
  Rule: The created chat can be read back and is the same

    Should. Get chat, Get chat:
    > Retrieve a single chat (without its messages).

    Example: A one-on-one chat can be read back
      Given a valid one-on-one request
      When the initiator sends the request
      Then the chat can be read back and is the same

    @needs:people.secondColleague
    Example: A group chat with a topic can be read back
      Given a valid group request
      And the request has a topic of many scripts
      When the initiator sends the request
      Then the chat can be read back and is the same

    @needs:people.secondColleague
    Example: A group chat with signs and blanks in its topic can be read back
      Given a valid group request
      And the request has a topic of many signs
      When the initiator sends the request
      Then the chat can be read back and is the same

    @needs:people.secondColleague
    Example: A group chat without a topic can be read back
      Given a valid group request
      When the initiator sends the request
      Then the chat can be read back and is the same

  @rule-chat-id-form
  Rule: Chat ids have the recorded forms

    Observed. Create chat, Examples:
    > "id": "19:1c5b01696d2e4a179c292bc9cf04e63b@thread.v2"

    Example: A one-on-one chat's id is made of two people
      Given a valid one-on-one request
      When the initiator sends the request
      Then the id has the recorded form

    @needs:people.secondColleague
    Example: A group chat's id is a thread
      Given a valid group request
      When the initiator sends the request
      Then the id has the recorded form

  @rule-times-utc
  Rule: Both times are UTC date-times

    Must. Create chat, Examples:
    > "createdDateTime": "2020-12-04T23:10:28.51Z"

    Example: The times of a one-on-one chat that exists already are UTC
      Given a valid one-on-one request
      And the initiator has sent this request before
      When the initiator sends the request
      Then both times are UTC date-times

    @needs:people.secondColleague
    Example: The times of a group chat with a topic are UTC
      Given a valid group request
      And the request has the topic "Launch"
      When the initiator sends the request
      Then both times are UTC date-times

    @needs:people.secondColleague
    Example: The times of a group chat without a topic are UTC
      Given a valid group request
      When the initiator sends the request
      Then both times are UTC date-times

    @needs:people.secondColleague
    Example: The time of creation of a new group chat is UTC, not a local time that is called so
      Given a valid group request
      When the initiator sends the request
      Then the time of creation is not off by a time zone

    @needs:people.partner
    Example: The times of a chat with a partner are UTC
      Given a request for a one-on-one chat of the initiator and the partner
      When the initiator sends the request
      Then both times are UTC date-times

    @needs:credentials.application @needs:people.secondColleague
    Example: The times of an application's group chat are UTC
      Given a valid group request
      When an application with Chat.Create sends the request
      Then both times are UTC date-times

  @rule-times-equal-when-new
  Rule: On a new group both times are equal

    Observed. Create chat, Example 2: Create a group chat:
    > "lastUpdatedDateTime": "2020-12-04T23:11:16.175Z"

    Example: A new group was last updated when it was created
      Given a valid group request
      When the initiator sends the request
      Then both times are equal

  @rule-create-path-only
  Rule: Chats are not created below /me

    Observed. Recorded behaviour of the service, HTTP request:
    > POST /chats

    Example: A one-on-one chat cannot be created in the caller's own list of chats
      Given a valid one-on-one request
      When the initiator sends the request to their own list of chats
      Then Graph refuses the request as not allowed there

    Example: The same request is accepted where chats are created
      Given a valid one-on-one request
      When the initiator sends the request
      Then Graph accepts this control request

    @needs:people.secondColleague
    Example: A group chat cannot be created in the caller's own list of chats
      Given a valid group request
      When the initiator sends the request to their own list of chats
      Then Graph refuses the request as not allowed there
