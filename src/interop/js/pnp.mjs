// PnPjs, @pnp/graph: it has no chats of its own, but sends any request.
import assert from 'node:assert/strict';
import { GraphCollection, graphfi, graphPost } from '@pnp/graph';
import '@pnp/graph/users/index.js';
import { GraphDefault } from '@pnp/nodejs';
import { BearerToken, body } from '@pnp/queryable';
import { adele, alex, root, token } from './mock.mjs';

const graph = graphfi().using(GraphDefault({ baseUrl: `${root}/v1.0` }), BearerToken(token));

const member = (id) => ({
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    roles: ['owner'],
    'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${id}')`,
});

const chats = GraphCollection([graph._root, `${root}/v1.0`], 'chats');
const chat = await graphPost(chats, body({ chatType: 'group', topic: 'PnP', members: [member(adele), member(alex)] }));
assert.equal(chat.topic, 'PnP');
assert.equal((await graph.me()).userPrincipalName, 'adele@contoso.com');
const found = await chats.filter("topic eq 'PnP'").select('id', 'topic').top(5)();
assert.ok(found.some((one) => one.id === chat.id));
await assert.rejects(chats.skip(1)(), { status: 400 });
console.log('PnPjs: ok');
