// One session of a client that creates chats, recorded by the recorder that is named first, into the file named second.
const {execFileSync, spawn} = require('child_process');
const fs = require('fs');
const [recorder, file] = process.argv.slice(2);
const base = process.env.BASE;
const token = 'recorded-client-k8Qz2mXw7LrpB4nY';
const chromium = () => require('playwright-core').chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: process.env.CHROMIUM_ARGS?.split(' ') ?? []});

const person = (id, role = 'owner') => ({
  '@odata.type': '#microsoft.graph.aadUserConversationMember', roles: [role],
  'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${id}')`});
const adele = person('8b081ef6-4792-4def-b2c9-c363a1bf41d5');
const alex = person('82af01c5-f7cc-4a2e-a728-3a5df21afd9d');
const lynne = person('3626a173-f2bc-4883-bcf7-01514c3bfb82');
const app = {'teamsApp@odata.bind':
  'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/05F59CEC-A742-4A50-A62E-202A57E478A4'};

/** Sends by `send(method, path, body, token)`, which answers {status, headers, text}. */
async function session(send) {
  const create = (body, as = token) => send('POST', '/v1.0/chats', body, as);
  const group = await create({chatType: 'group', topic: 'Plans & dates <2027> "é" 🎉', members: [adele, alex, lynne]});
  const id = JSON.parse(group.text).id;
  await create({chatType: 'oneOnOne', members: [adele, alex]});
  await create({chatType: 'oneOnOne', members: [alex, adele]});
  await create({members: [adele, alex]});
  await create({chatType: 'oneOnOne', topic: 'Not for two', members: [adele, alex]});
  await create({chatType: 'group', members: [adele, alex, lynne]}, null);
  await send('GET', `/v1.0/chats/${id}`, null, token);
  await send('GET', `/v1.0/chats/${id}/members`, null, token);
  const accepted = await create({chatType: 'oneOnOne', members: [adele, lynne], installedApps: [app]});
  const operation = accepted.headers.location.replace(/^https?:\/\/[^/]+/, '').replace(/^(\/v1\.0)?/, '/v1.0');
  for (let poll = 0; poll < 20; poll++) {
    const answer = await send('GET', operation, null, token);
    if (/"succeeded"|"failed"/.test(answer.text)) break;
    await new Promise(next => setTimeout(next, 500));
  }
  const chat = operation.match(/chats(?:\/|\(')([^/')]+)/)[1];
  await send('GET', `/v1.0/chats/${chat}/installedApps`, null, token);
}

const headers = (body, as) => ({
  ...(as && {Authorization: `Bearer ${as}`}), ...(body && {'Content-Type': 'application/json'})});

/** A page of the service itself, whose scripts may call it. */
const inPage = page => (method, path, body, as) => page.evaluate(async ([method, url, init]) => {
  const answer = await fetch(url, {method, ...init});
  return {status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text()};
}, [method, base + path, {headers: headers(body, as), body: body ? JSON.stringify(body) : undefined}]);

const recorders = {
  async page() {
    const browser = await chromium();
    const context = await browser.newContext({recordHar: {path: file}});
    const page = await context.newPage();
    await page.goto(`${base}/v1.0/me`);
    await session(inPage(page));
    await context.close();
    await browser.close();
  },

  // bodies into files of their own beside the recording, as in its archives
  async attached() {
    const {request} = require('playwright-core');
    const context = await request.newContext();
    await (context.tracing ?? context._tracing).startHar(file, {content: 'attach', mode: 'minimal'});
    await session(async (method, path, body, as) => {
      const answer = await context.fetch(base + path, {method, headers: headers(body, as), data: body ?? undefined});
      return {status: answer.status(), headers: answer.headers(), text: await answer.text()};
    });
    await (context.tracing ?? context._tracing).stopHar();
    await context.dispose();
  },

  devtools: () => devtools({sanitize: false, content: true}),
  // what the panel offers first: without authorization and cookies
  'devtools-sanitized': () => devtools({sanitize: true, content: true}),
  // what extensions of the browser are given
  'devtools-without-content': () => devtools({sanitize: false, content: false}),

  async mitmproxy() {
    const proxy = spawn('mitmdump', ['-q', '-p', '9472', '-s', process.env.HAR_DUMP, '--set', `hardump=${file}`]);
    await new Promise(up => setTimeout(up, 4000));
    await session(async (method, path, body, as) => {
      const sent = Object.entries(headers(body, as)).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
      const raw = execFileSync('curl', ['-s', '-i', '-x', 'http://127.0.0.1:9472', '--noproxy', '', '-X', method, ...sent,
        ...(body ? ['-d', JSON.stringify(body)] : []), base + path]).toString();
      const [head, ...text] = raw.split('\r\n\r\n');
      return {status: +head.split(' ')[1], text: text.join('\r\n\r\n'), headers: Object.fromEntries(
        head.split('\r\n').slice(1).map(line => [line.split(': ')[0].toLowerCase(), line.split(': ')[1]]))};
    });
    proxy.kill('SIGINT');
    await new Promise(ended => proxy.on('exit', ended));
  },
};

/** The very code that stands behind "Export HAR" in the network panel, in the DevTools that the browser serves. */
async function devtools({sanitize, content}) {
  const browser = await require('playwright-core').chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [...(process.env.CHROMIUM_ARGS?.split(' ') ?? []), '--remote-debugging-port=9473', '--remote-allow-origins=*']});
  const page = await browser.newPage();
  const targets = await (await fetch('http://127.0.0.1:9473/json')).json();
  const target = targets.find(each => each.type === 'page');
  const tools = await browser.newPage();
  await tools.goto(`http://127.0.0.1:9473/devtools/inspector.html?ws=127.0.0.1:9473/devtools/page/${target.id}&panel=network`);
  await tools.waitForTimeout(4000);
  await page.goto(`${base}/v1.0/me`);
  await session(inPage(page));
  await tools.waitForTimeout(2000);
  const har = await tools.evaluate(async ([sanitize, content]) => {
    const HAR = await import('./models/har/har.js');
    const Logs = await import('./models/logs/logs.js');
    const {Progress} = await import('./core/common/common.js');
    const requests = Logs.NetworkLog.NetworkLog.instance().requests();
    if (!content) return JSON.stringify({log: await HAR.Log.Log.build(requests, {sanitize})}, null, 2);
    let all = '';
    await HAR.Writer.Writer.write({write: part => { all += part; }}, requests, {sanitize}, new Progress.Progress());
    return all;
  }, [sanitize, content]);
  fs.writeFileSync(file, har);
  await browser.close();
}

recorders[recorder]().catch(fault => {
  console.error(fault);
  process.exit(1);
});
