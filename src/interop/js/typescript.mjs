// The Microsoft Graph SDK for TypeScript, @microsoft/msgraph-sdk; the same lines are TypeScript.
import assert from 'node:assert/strict';
import { createGraphServiceClient, GraphRequestAdapter } from '@microsoft/msgraph-sdk';
import '@microsoft/msgraph-sdk-chats';
import { NativeResponseHandler, ResponseHandlerOption } from '@microsoft/kiota-abstractions';
import { adele, alex, app, lynne, root, token } from './mock.mjs';

const adapter = new GraphRequestAdapter({
    authenticateRequest: async (request) => void request.headers.add('Authorization', `Bearer ${token}`),
});
adapter.baseUrl = `${root}/v1.0`; // with the version
const graph = createGraphServiceClient(adapter);

const member = (id) => ({
    odataType: '#microsoft.graph.aadUserConversationMember',
    roles: ['owner'],
    additionalData: { 'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${id}')` },
});

const chat = await graph.chats.post({ chatType: 'oneOnOne', members: [member(adele), member(alex)] });
const read = await graph.chats.byChatId(chat.id).get({ queryParameters: { expand: ['members'] } });
assert.equal(read.id, chat.id);
assert.deepEqual(
    read.members.map((found) => found.displayName),
    ['Adele Vance', 'Alex Wilber'],
);

// The SDK reads JSON from every answer, so that a 202 without a body ends in an error of its own ("Unexpected end of JSON
// input"), whoever sent it. A handler of one's own gets the answer as it came.
const handler = new NativeResponseHandler();
const native = Object.assign(new ResponseHandlerOption(), { responseHandler: handler });
await graph.chats.post(
    {
        chatType: 'oneOnOne',
        members: [member(adele), member(lynne)],
        installedApps: [
            { additionalData: { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app}` } },
        ],
    },
    { options: [native] },
);
assert.equal(handler.value.status, 202);
assert.equal(handler.value.headers.get('content-type'), 'application/json');
assert.match(handler.value.headers.get('location'), /^\/chats\('.*'\)\/operations\('.*'\)$/);

await assert.rejects(graph.chats.get({ queryParameters: { skip: 1 } }), { responseStatusCode: 400 });
await assert.rejects(graph.chats.byChatId(chat.id).messages.get(), { responseStatusCode: 501 });
console.log('TypeScript SDK: ok');
