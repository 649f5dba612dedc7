import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { generateMasterKeyFile } from '#platform/keys';
import { PinoLog } from '#platform/telemetry';
import { readConfiguration } from '../../apps/server/src/configuration/configuration.ts';
import { missingWords } from '../../apps/server/src/missing-words.ts';
import { serve } from '../../apps/server/src/serve.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'served-live-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** As an operator sets it, all of it from files; nobody listens at the provider's address. */
async function environment(more: Readonly<Record<string, string>> = {}) {
  const [key, secret, signIn] = ['master.key', 'secret', 'sign-in.json'].map((name) => join(folder, name));
  await generateMasterKeyFile(key!);
  writeFileSync(secret!, 'kept apart');
  const council = { code: 'council', name: 'Fenmarch', issuer: 'http://127.0.0.1:1', clientId: 'throughline' };
  const people = [{ ...council, clientSecretFile: secret, roles: ['sen-officer'] }];
  writeFileSync(signIn!, JSON.stringify({ people }));
  return {
    ...{ MODE: 'live', PORT: '0', DATA_DIR: join(folder, 'data'), MASTER_KEY_FILE: key!, SIGN_IN_FILE: signIn! },
    ...{ PUBLIC_URL: 'https://throughline.example', ...more },
  };
}

it('starts without the council’s documents and with a provider that is away, and says both', async () => {
  const logged: string[] = [];
  const log = new PinoLog('warn', new Writable({ write: (line, _, done) => (logged.push(String(line)), done()) }));
  const server = await serve(readConfiguration(await environment()), log);
  const asked = await fetch(`${server.address}/caseload`, { headers: { accept: 'text/html' } });
  const begun = await fetch(`${server.address}/sign-in/council`, { headers: { accept: 'text/html' } });
  expect([asked.url, asked.status]).toEqual([`${server.address}/sign-in?to=%2Fcaseload`, 200]);
  expect([begun.status, await begun.text()]).toEqual([503, expect.stringContaining('does not answer now')]);
  expect(missingWords(server.missing)).toMatch(
    /^Missing before .*: data protection impact assessment, record of processing, privacy notices, contracts, accessibility statement, limits on approving\.\n.*COUNCIL_FILE[^\n]*\n.*nobody can award/,
  );
  expect(logged.join('')).toContain('A provider of the sign-in does not answer as one');
  // Nobody gets in as in a demonstration.
  expect((await fetch(`${server.address}/dev/token`, { method: 'POST' })).status).toBe(404);
  await server.close();
});

it('misses nothing where the council has said all of it', async () => {
  const given = await environment({ COUNCIL_FILE: 'config/demo/council.json' });
  const server = await serve(readConfiguration(given), new PinoLog('silent'));
  expect([server.missing, missingWords(server.missing)]).toEqual([[], '']);
  await server.close();
});

it('does not start, and says why, where the secret of a provider is not there', async () => {
  const given = await environment();
  rmSync(join(folder, 'secret'));
  await expect(serve(readConfiguration(given), new PinoLog('silent'))).rejects.toThrow(
    /The server does not start: .*the secret of council, cannot be read \(ENOENT\)/,
  );
});
