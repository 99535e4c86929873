// The Microsoft Graph client library for JavaScript, @microsoft/microsoft-graph-client.
import assert from 'node:assert/strict';
import { Client, PageIterator, ResponseType } from '@microsoft/microsoft-graph-client';
import { adele, alex, app, lynne, root, token } from './mock.mjs';

const graph = Client.initWithMiddleware({
    baseUrl: root, // without the version
    defaultVersion: 'v1.0',
    customHosts: new Set([new URL(root).hostname]), // without this the token is not sent; over http it never is
    authProvider: { getAccessToken: async () => token },
});

const member = (id) => ({
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    roles: ['owner'],
    'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${id}')`,
});

const chat = await graph.api('/chats').post({ chatType: 'oneOnOne', members: [member(adele), member(alex)] });
const again = await graph.api('/chats').post({ chatType: 'oneOnOne', members: [member(alex), member(adele)] });
assert.equal(again.id, chat.id);
assert.equal(chat['@odata.context'], 'https://graph.microsoft.com/v1.0/$metadata#chats/$entity');

const accepted = await graph.api('/chats').responseType(ResponseType.RAW).post({
    chatType: 'oneOnOne',
    members: [member(adele), member(lynne)],
    installedApps: [{ 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app}` }],
});
assert.equal(accepted.status, 202);
let operation = await graph.api(accepted.headers.get('location')).get();
while (operation.status !== 'succeeded') {
    operation = await graph.api(accepted.headers.get('location')).get();
}

// pages, as the library follows them
const names = [];
const page = await graph.api(`/chats/${chat.id}/members`).top(1).get();
await new PageIterator(graph, page, (found) => names.push(found.displayName)).iterate();
assert.deepEqual(names, ['Adele Vance', 'Alex Wilber']);

const selected = await graph.api('/me/chats').filter("chatType eq 'oneOnOne'").expand('members').select(['id']).get();
assert.deepEqual(Object.keys(selected.value[0]), ['id', 'members']);

// what cannot be obeyed is refused, and what only Graph has is 501
await assert.rejects(graph.api('/chats').skip(1).get(), { statusCode: 400, code: 'BadRequest' });
await assert.rejects(graph.api(`/chats/${chat.id}/messages`).post({ body: { content: 'x' } }), { statusCode: 501 });
await assert.rejects(graph.api('/chats').post({ chatType: 'oneOnOne', members: [member(adele)] }), {
    message: "Creation of 'OneOnOne' chat requires 2 members.",
});
console.log('JavaScript client: ok');
