Feature: Create chat

  The seven documented examples with the simulator's people, and forty rows: what the kit's peer has to do.

  Background:
    * url serviceRoot + '/v1.0'
    * def bind = function(user) { return "https://graph.microsoft.com/v1.0/users('" + user + "')" }
    * def member = function(user, role) { return { '@odata.type': '#microsoft.graph.aadUserConversationMember', roles: [role], 'user@odata.bind': bind(user) } }
    * def app = function(id) { return { 'teamsApp@odata.bind': 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/' + id } }
    * def chat = { '@odata.context': '#regex https?://.+/v1.0/[$]metadata#chats/[$]entity', id: '#regex 19:.+@.+', topic: '##string', createdDateTime: '#regex .+Z', lastUpdatedDateTime: '#regex .+Z', chatType: '#string' }
    * def operation = "#regex .*/chats[(/].+/operations[(/].+"
    * path 'chats'
    * header Authorization = 'Bearer ' + token

  Scenario: Example 1: a one-on-one chat
    Given request { chatType: 'oneOnOne', members: ['#(member(adele, "owner"))', '#(member(alex, "owner"))'] }
    When method post
    Then status 201
    And match response contains chat
    And match response contains { chatType: 'oneOnOne', topic: null }

  Scenario: Example 2: a group chat
    Given request { chatType: 'group', topic: 'Group chat title', members: ['#(member(adele, "owner"))', '#(member(alex, "owner"))', '#(member(lynne, "owner"))'] }
    When method post
    Then status 201
    And match response contains chat
    And match response contains { chatType: 'group', topic: 'Group chat title' }

  Scenario: Example 3: a one-on-one chat with installed apps
    Given request { chatType: 'oneOnOne', members: ['#(member(adele, "owner"))', '#(member(alex, "owner"))'], installedApps: ['#(app("05F59CEC-A742-4A50-A62E-202A57E478A4"))'] }
    When method post
    Then status 202
    And match header Location == operation

  Scenario: Example 4: a one-on-one chat with apps granted resource-specific consent
    * def granted = app('8e55a7b1-6766-4f0a-8610-ecacfe3d569a')
    * set granted.consentedPermissionSet = { resourceSpecificPermissions: [ { permissionValue: 'ChatMessage.Read.Chat', permissionType: 'application' }, { permissionValue: 'OnlineMeeting.ReadBasic.Chat', permissionType: 'application' } ] }
    Given request { chatType: 'oneOnOne', members: ['#(member(adele, "owner"))', '#(member(lynne, "owner"))'], installedApps: ['#(granted)'] }
    When method post
    Then status 202
    And match header Location == operation

  Scenario: Example 5: a one-on-one chat by user principal name
    Given request { chatType: 'oneOnOne', members: ['#(member("adele@contoso.com", "owner"))', '#(member("alex@contoso.com", "owner"))'] }
    When method post
    Then status 201
    And match response contains chat
    And match response contains { chatType: 'oneOnOne', topic: null }

  Scenario: Example 6: a group chat with a guest of the tenant
    Given request { chatType: 'group', topic: 'Group chat title', members: ['#(member(adele, "owner"))', '#(member(alex, "owner"))', '#(member(gus, "guest"))'] }
    When method post
    Then status 201
    And match response contains chat
    And match response contains { chatType: 'group', topic: 'Group chat title' }

  Scenario: Example 7: a one-on-one chat with a person of another tenant
    * def partner = member(pia, 'owner')
    * set partner.tenantId = '4dc1fe35-8ac6-4f0d-904a-7ebcd364bea1'
    Given request { chatType: 'oneOnOne', members: ['#(member(adele, "owner"))', '#(partner)'] }
    When method post
    Then status 201
    And match response contains chat
    And match response contains { chatType: 'oneOnOne', topic: null }

  Scenario Outline: Row <row>: a <chatType> of <second> and <third> is answered <status>
    * def members = [ '#(member(adele, "owner"))', '#(member(alex, second))' ]
    * if (third) members.push(member(lynne, third))
    Given request { chatType: '#(chatType)', members: '#(members)' }
    When method post
    Then match responseStatus == <status>
    And match response contains any { chatType: '#(chatType)', error: '#object' }

    Examples:
      | row | chatType | second | third | status |
      | 1   | group    | owner | owner | 201    |
      | 2   | oneOnOne | owner |       | 201    |
      | 3   | meeting  | owner | owner | 400    |
      | 4   | group    | admin | owner | 400    |
      | 5   | oneOnOne | owner | owner | 400    |
      | 6   | group    | owner | owner | 201    |
      | 7   | oneOnOne | owner |       | 201    |
      | 8   | meeting  | owner | owner | 400    |
      | 9   | group    | admin | owner | 400    |
      | 10  | oneOnOne | owner | owner | 400    |
      | 11  | group    | owner | owner | 201    |
      | 12  | oneOnOne | owner |       | 201    |
      | 13  | meeting  | owner | owner | 400    |
      | 14  | group    | admin | owner | 400    |
      | 15  | oneOnOne | owner | owner | 400    |
      | 16  | group    | owner | owner | 201    |
      | 17  | oneOnOne | owner |       | 201    |
      | 18  | meeting  | owner | owner | 400    |
      | 19  | group    | admin | owner | 400    |
      | 20  | oneOnOne | owner | owner | 400    |
      | 21  | group    | owner | owner | 201    |
      | 22  | oneOnOne | owner |       | 201    |
      | 23  | meeting  | owner | owner | 400    |
      | 24  | group    | admin | owner | 400    |
      | 25  | oneOnOne | owner | owner | 400    |
      | 26  | group    | owner | owner | 201    |
      | 27  | oneOnOne | owner |       | 201    |
      | 28  | meeting  | owner | owner | 400    |
      | 29  | group    | admin | owner | 400    |
      | 30  | oneOnOne | owner | owner | 400    |
      | 31  | group    | owner | owner | 201    |
      | 32  | oneOnOne | owner |       | 201    |
      | 33  | meeting  | owner | owner | 400    |
      | 34  | group    | admin | owner | 400    |
      | 35  | oneOnOne | owner | owner | 400    |
      | 36  | group    | owner | owner | 201    |
      | 37  | oneOnOne | owner |       | 201    |
      | 38  | meeting  | owner | owner | 400    |
      | 39  | group    | admin | owner | 400    |
      | 40  | oneOnOne | owner | owner | 400    |
