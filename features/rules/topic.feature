Feature: Topic

  The title of a chat, for groups only.

  @rule-topic-optional
  Rule: A group needs no topic

    Must. Create chat, Request body:
    > (Optional) String

    Example: A group without a topic is created, its topic null
      Given a valid group request
      When the initiator sends the request
      Then Graph accepts the request
      And the topic comes back null

    @needs:credentials.application
    Example: An application's group without a topic is created, its topic null
      Given a valid group request
      When an application with Chat.Create sends the request
      Then the topic comes back null

  @rule-topic-returned
  Rule: A group's topic comes back unchanged

    Must. Create chat, Example 2: Create a group chat:
    > "topic": "Group chat title"

    Scenario Outline: A topic <kind> comes back unchanged
      Given a valid group request
      And the request has the topic "<topic>"
      When the initiator sends the request
      Then the topic comes back unchanged

      Examples:
        | kind                            | topic |
        | that looks like a number        | 00042 |
        | that looks like null            | null |
        | that looks like a logical value | true |
        | that looks like a date          | 2026-01-31 |

    Example: A topic of 250 characters comes back unchanged
      Given a valid group request
      And the request has a topic of many signs
      When the initiator sends the request
      Then the topic comes back unchanged

    Scenario Outline: A topic of <many things> comes back unchanged
      Given a valid group request
      And the request has a topic of <many things>
      When the initiator sends the request
      Then the topic comes back unchanged

      Examples:
        | many things  |
        | many scripts |
        | many signs   |

    Scenario Outline: A topic <kind> comes back unchanged
      Given a valid group request
      And the request has a topic of many scripts
      When the initiator sends the request
      Then "<part>" in the topic comes back unchanged

      Examples:
        | kind                                   | part |
        | with accents                           | Café à Zürich, señor |
        | with a decomposed accent               | Café society |
        | with a ligature and full-width letters | ﬁne Ｔｅａｍ |
        | in Chinese                             | 项目启动 |
        | in Arabic                              | إطلاق المشروع |
        | with a joined emoji                    | Family 👨‍👩‍👧‍👦 and flag 🇨🇭 |
        | with an emoji of two code points       | We ❤️ launches |
        | with a mark of direction               | Launch ‏(שלום) now |
        | of few characters and many bytes       | 项目启动项目启动项目启动项目启动项目启动项目启动项目启动项目启动项目启动项目启动项目启动项目启动项目启动项目启动项目启动项目启动项目启动项目启动 |

    Scenario Outline: A topic <kind> comes back unchanged
      Given a valid group request
      And the request has a topic of many signs
      When the initiator sends the request
      Then "<part>" in the topic comes back unchanged

      Examples:
        | kind                                 | part |
        | with double spaces inside            | Launch  of  the  café |
        | with an apostrophe                   | O'Brien's launch |
        | with angle brackets and an ampersand | <b>R&D</b> &amp; more |
        | with signs of URLs                   | 100% + 5% = a?b=c#d/e |
        | with places to fill in               | {0} ${x} %s %1$s |
        | with escapes of URLs                 | 50%25 off, %41 and + |

    Example: A topic with a space at each end comes back unchanged
      Given a valid group request
      And the request has a topic of many signs
      When the initiator sends the request
      Then " O'Brien" in the topic comes back unchanged
      And "café " in the topic comes back unchanged

    Example: A topic with double quotes comes back unchanged
      Given a valid group request
      And the request has a topic of many signs
      When the initiator sends the request
      Then 'The "big" launch' in the topic comes back unchanged

    Example: A topic with a backslash comes back unchanged
      Given a valid group request
      And the request has a topic of many signs
      When the initiator sends the request
      Then "C\temp\new" in the topic comes back unchanged

    @needs:credentials.application
    Example: The topic of an application's group comes back unchanged
      Given a valid group request
      And the request has the topic "Launch by an application"
      When an application with Chat.Create sends the request
      Then the topic comes back unchanged

  @rule-topic-group-only
  Rule: A one-on-one chat cannot have a topic

    Must. Create chat, Request body:
    > The chat title can be provided only if the chat is of `group` type.

    Example: A one-on-one chat with the topic "Group chat title" is refused
      Given a valid one-on-one request
      And the request has the topic "Group chat title"
      When the initiator sends the request
      Then Graph refuses the request

    Example: A topic for a one-on-one chat that exists already is refused
      Given a valid one-on-one request
      And the initiator has sent this request before
      But the request has the topic "Group chat title"
      When the initiator sends the request
      Then Graph refuses the request

    @needs:people.guest
    Example: A topic for a one-on-one chat with a guest is refused
      Given a request for a one-on-one chat of the initiator and the guest
      And the guest has the role "guest"
      And the request has the topic "PS"
      When the initiator sends the request
      Then Graph refuses the request
      And Graph accepts a valid group request with the guest

    @needs:apps.plain
    Example: A topic for a one-on-one chat with an app is refused
      Given a request for a one-on-one chat of the initiator and the second colleague
      And the request asks for the plain app
      And the request has the topic "Lunch"
      When the initiator sends the request
      Then Graph refuses the request

    @needs:credentials.higherPrivilege
    Example: A topic for a one-on-one chat is refused with Chat.ReadWrite as well
      Given a valid one-on-one request
      And the request has the topic "Lunch"
      When the initiator with only Chat.ReadWrite sends the request
      Then Graph refuses the request
      And Graph accepts a valid request of the initiator with only Chat.ReadWrite

    @needs:credentials.application
    Example: A topic for an application's one-on-one chat is refused
      Given a valid one-on-one request
      And the request has the topic "Lunch"
      When an application with Chat.Create sends the request
      Then Graph refuses the request
      And Graph accepts a valid request of an application with Chat.Create

    Example: A group with a topic is accepted
      Given a valid group request
      And the request has the topic "Launch"
      When the initiator sends the request
      Then Graph accepts this control request

    @needs:people.partner
    Example: A topic for a one-on-one chat with a partner is refused
      Given a request for a one-on-one chat of the initiator and the partner
      And the request has a topic of 250 characters
      When the initiator sends the request
      Then Graph refuses the request

  @rule-topic-null-one-on-one
  Rule: A one-on-one chat comes back with a null topic

    Must. Create chat, Example 1: Create a one-on-one chat:
    > "topic": null

    Example: A one-on-one chat's topic is null
      Given a valid one-on-one request
      When the initiator sends the request
      Then the topic is present and null

    Example: The topic of a one-on-one chat that exists already is null
      Given a valid one-on-one request
      And the initiator has sent this request before
      When the initiator sends the request
      Then the topic is present and null

    @needs:people.partner
    Example: The topic of a one-on-one chat with a partner is null
      Given a request for a one-on-one chat of the initiator and the partner
      When the initiator sends the request
      Then the topic is present and null
