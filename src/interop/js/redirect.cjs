// Preloaded into a client whose hosts are fixed (node --require): its TLS connections to Microsoft's hosts go to the mock.
// The names in the certificate are checked as ever.
const tls = require('node:tls');

const mock = new URL(process.env.GRAPH_ROOT);
const hosts = new Set(['graph.microsoft.com', 'login.microsoftonline.com']);
const connect = tls.connect;
tls.connect = (options, ...more) =>
    connect(
        hosts.has(options?.servername || options?.host)
            ? { ...options, servername: options.servername || options.host, host: mock.hostname, port: mock.port }
            : options,
        ...more,
    );
