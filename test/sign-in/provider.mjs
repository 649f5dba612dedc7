import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

/**
 * A provider as a council has one, on loopback, with people of its own. Told by its first argument, answers by a line
 * with its address; runs until it is killed.
 */
const { port, people, client } = JSON.parse(process.argv[2]);
const server = createServer();
await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const SAID = ['sub', 'name', 'role', 'team', 'organisation', 'groups', '_claim_names'];
const provider = new Provider(issuer, {
  clients: [client],
  claims: { openid: SAID },
  // Also what the configuration calls scope `openid` stands in the token itself, as at a council's.
  conformIdTokenClaims: false,
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  features: { backchannelLogout: { enabled: true } },
  enableHttpPostMethods: true,
  cookies: { keys: ['a-trial'], long: { httpOnly: true, sameSite: 'none' } },
  ttl: { IdToken: 3600, AuthorizationCode: 60, Session: 3600, Grant: 3600, Interaction: 600, AccessToken: 60 },
  // The service that it tells of who signed out is on loopback too, which the library's own dispatcher would refuse; and
  // a busy machine is given its time.
  fetch: (url, { dispatcher: _, signal: __, ...options }) => globalThis.fetch(url, options),
  pkce: { required: () => true },
});
// A provider that takes forms from elsewhere sets its cookies for that; without TLS no browser takes them so, and on
// loopback both are of one site.
server.prependListener('request', (_, response) => {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    set(
      name,
      name.toLowerCase() === 'set-cookie'
        ? [value].flat().map((one) => one.replace(/samesite=none/i, 'samesite=lax'))
        : value,
    );
});
server.on('request', provider.callback());
process.stdout.write(`${issuer}\n`);
