Feature: Member roles

  Each member is an owner or a guest: guests of the own tenant are guests, people of other tenants are owners.

  @rule-member-role-required
  Rule: Each member needs a role

    Must. Create chat, Request body:
    > Each member must be assigned a role of `owner` or `guest`.

    Scenario Outline: A <kind> request in which <person> has no roles is refused
      Given <request>
      And <person> has no roles
      When the initiator sends the request
      Then Graph refuses the request

      Examples: refused
        | person               | kind       | request                                                                             |
        | the initiator        | one-on-one | a request for a one-on-one chat of the initiator and the colleague                  |
        | the second colleague | group      | a request for a group chat of the initiator, the colleague and the second colleague |

    Scenario Outline: A <kind> request in which <person> has an empty list of roles is refused
      Given <request>
      And <person> has an empty list of roles
      When the initiator sends the request
      Then Graph refuses the request

      Examples: refused
        | person               | kind       | request                                                                             |
        | the initiator        | one-on-one | a request for a one-on-one chat of the initiator and the colleague                  |
        | the second colleague | group      | a request for a group chat of the initiator, the colleague and the second colleague |

    Example: A person named by user principal name needs a role too
      Given a request for a one-on-one chat of the initiator and the colleague
      And the colleague is named by user principal name
      And the colleague has no roles
      When the initiator sends the request
      Then Graph refuses the request

    @needs:people.partner
    Example: A request in which the partner has no roles is refused
      Given a request for a one-on-one chat of the initiator and the partner
      And the partner has no roles
      When the initiator sends the request
      Then Graph refuses the request

    @needs:apps.plain
    Example: A request with an app in which a member has no roles is refused
      Given a request for a one-on-one chat of the initiator and the second colleague
      And the request asks for the plain app
      And the second colleague has no roles
      When the initiator sends the request
      Then Graph refuses the request

    Example: A group request in which the second colleague has null for roles is refused
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And the second colleague has null for roles
      When the initiator sends the request
      Then Graph refuses the request

    @needs:credentials.application
    Example: An application's request in which a member has no roles is refused
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And the second colleague has no roles
      When an application with Chat.Create sends the request
      Then Graph refuses the request
      And Graph accepts a valid request of an application with Chat.Create

    Example: The same request with a role for everybody is accepted
      Given a request for a group chat of the initiator, the colleague and the second colleague
      When the initiator sends the request
      Then Graph accepts this control request

  @rule-member-role-values
  Rule: The role is owner or guest

    Must. Create chat, Request body:
    > a role of `owner` or `guest`

    Example: The role owner is accepted
      Given a request for a one-on-one chat of the initiator and the colleague
      And the colleague has the role "owner"
      When the initiator sends the request
      Then Graph accepts the request

    @needs:people.guest
    Example: The role guest is accepted for a guest
      Given a request for a group chat of the initiator, the colleague and the guest
      And the guest has the role "guest"
      And the request has the topic "Launch"
      When the initiator sends the request
      Then Graph accepts the request

    Scenario Outline: The role "<role>" for the colleague in a one-on-one chat is refused
      Given a request for a one-on-one chat of the initiator and the colleague
      And the colleague has the role "<role>"
      When the initiator sends the request
      Then Graph refuses the request

      Examples: refused
        | role   |
        | member |
        | owners |
        | admin  |

    Example: An empty word for a role is refused
      Given a request for a one-on-one chat of the initiator and the colleague
      And the colleague has the role ""
      When the initiator sends the request
      Then Graph refuses the request

    Example: The role "member" for the last member of a group is refused
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And the second colleague has the role "member"
      When the initiator sends the request
      Then Graph refuses the request

    @needs:people.guest
    Example: Another role for a guest is refused
      Given a request for a group chat of the initiator, the colleague and the guest
      And the guest has the role "anonymousGuest"
      When the initiator sends the request
      Then Graph refuses the request
      And Graph accepts a valid group request with the guest

    @needs:credentials.application
    Example: The role member in an application's request is refused
      Given a request for a group chat of the initiator, the colleague and the second colleague
      And the second colleague has the role "member"
      When an application with Chat.Create sends the request
      Then Graph refuses the request
      And Graph accepts a valid request of an application with Chat.Create

  @rule-guest-has-guest-role
  Rule: A guest of the own tenant has the role guest

    Must. Create chat, Request body:
    > In-tenant guest users must be assigned the `guest` role.

    Example: A guest with the role guest is accepted
      Given a request for a group chat of the initiator, the colleague and the guest
      And the guest has the role "guest"
      And the request has the topic "Launch"
      When the initiator sends the request
      Then Graph accepts the request

    @needs:reads
    Example: A guest with the role guest is added
      Given a request for a group chat of the initiator, the colleague and the guest
      And the guest has the role "guest"
      And the request has the topic "Launch"
      When the initiator sends the request
      Then the guest is a member with the role that was sent

    Example: A guest with the role owner is refused or not added
      Given a request for a group chat of the initiator, the colleague and the guest
      And the guest has the role "owner"
      When the initiator sends the request
      Then Graph refuses the request, or does not add the guest

    Example: A guest with the role owner is refused, or not added, in a one-on-one chat
      Given a request for a one-on-one chat of the initiator and the guest
      And the guest has the role "owner"
      When the initiator sends the request
      Then Graph refuses the request, or does not add the guest

    @needs:credentials.application
    Example: A guest with the role owner in an application's request is refused or not added
      Given a request for a group chat of the initiator, the colleague and the guest
      And the guest has the role "owner"
      When an application with Chat.Create sends the request
      Then Graph refuses the request, or does not add the guest
      And Graph accepts a valid request of an application with Chat.Create

  @rule-external-has-owner-role
  Rule: A person of another tenant has the role owner

    Must. Create chat, Request body:
    > Out-of-tenant external users must be assigned with `owner` role.

    Example: A partner with the role owner is accepted
      Given a request for a one-on-one chat of the initiator and the partner
      And the partner has the role "owner"
      When the initiator sends the request
      Then Graph accepts the request

    Example: A partner with the role guest is refused
      Given a request for a one-on-one chat of the initiator and the partner
      And the partner has the role "guest"
      When the initiator sends the request
      Then Graph refuses the request

    Example: The role guest is refused to a partner who has a chat already
      Given a request for a one-on-one chat of the initiator and the partner
      And the initiator has sent this request before
      But the partner has the role "guest"
      When the initiator sends the request
      Then Graph refuses the request

    @needs:credentials.application
    Example: The role guest for a partner in an application's request is refused
      Given a request for a one-on-one chat of the initiator and the partner
      And the partner has the role "guest"
      When an application with Chat.Create sends the request
      Then Graph refuses the request
      And Graph accepts a valid request of an application with Chat.Create for a one-on-one chat of the initiator and the partner

    @needs:people.colleague
    Example: A partner with the role guest is refused in a group
      Given a request for a group chat of the initiator, the colleague and the partner
      And the partner has the role "guest"
      When the initiator sends the request
      Then Graph refuses the request

    @needs:people.colleague
    Example: A partner with the role owner is accepted in a group
      Given a request for a group chat of the initiator, the colleague and the partner
      And the partner has the role "owner"
      And the request has the topic "Launch"
      When the initiator sends the request
      Then Graph accepts the request
