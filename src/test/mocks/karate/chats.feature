Feature: Graph's chats, as far as a test of ours needs them

  Background:
    * def chats = {}
    * def now = function(){ return java.time.Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS).toString() }
    * def newId = function(){ return '19:' + java.util.UUID.randomUUID().toString().replaceAll('-', '') + '@thread.v2' }
    * def person = function(member){ return member['user@odata.bind'].split("'")[1] }
    * def refused = function(code, message){ return { error: { code: code, message: message } } }
    * configure responseHeaders = { 'Content-Type': 'application/json' }

  Scenario: pathMatches('/v1.0/chats') && methodIs('post') && !headerContains('Authorization', 'Bearer ')
    * def responseStatus = 401
    * def response = refused('InvalidAuthenticationToken', 'Access token is empty.')

  Scenario: pathMatches('/v1.0/chats') && methodIs('post') && (request.chatType == 'group' || request.chatType == 'oneOnOne') && request.members && request.members.length > 1
    * def time = now()
    * def id = newId()
    * def chat = { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#chats/$entity', id: '#(id)', topic: '#(request.topic || null)', createdDateTime: '#(time)', lastUpdatedDateTime: '#(time)', chatType: '#(request.chatType)' }
    * chats[id] = { chat: chat, members: request.members }
    * def responseStatus = 201
    * def response = chat

  Scenario: pathMatches('/v1.0/chats') && methodIs('post')
    * def responseStatus = 400
    * def response = refused('BadRequest', 'Bad request.')

  Scenario: pathMatches('/v1.0/chats/{id}') && methodIs('get') && chats[pathParams.id]
    * def response = chats[pathParams.id].chat

  Scenario: pathMatches('/v1.0/chats/{id}/members') && methodIs('get') && chats[pathParams.id]
    * def members = karate.map(chats[pathParams.id].members, function(m, i){ return { '@odata.type': '#microsoft.graph.aadUserConversationMember', id: '' + i, roles: m.roles, userId: person(m) } })
    * def response = { value: '#(members)' }

  Scenario:
    * def responseStatus = 404
    * def response = refused('NotFound', 'Nothing is here.')
