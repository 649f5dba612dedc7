import { chmodSync, chownSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PinoLog } from '#platform/telemetry';
import { readConfiguration } from '../../apps/server/src/configuration/configuration.ts';
import { drained } from '../../apps/server/src/drained.ts';
import { serve } from '../../apps/server/src/serve.ts';
import { startFault } from '../../apps/server/src/start-fault.ts';
import type { WholeServer } from '../../apps/server/src/start-server.ts';
import { Caller } from '../harness/caller.ts';
import { paperwork } from '../harness/paperwork.ts';
import { senOfficer } from '../harness/the-people.ts';
import { operatorOf } from '../ops/operator.ts';
import * as damage from './damage.ts';
import type { FileName } from './damage.ts';
import { livedStore, type Lived } from './kept-copies.ts';

let store: Lived;
let folder: string;
let number = 0;
beforeAll(async () => void (store = await livedStore()), 120_000);
afterAll(async () => {
  await store.end();
  rmSync(store.place, { recursive: true });
});
beforeEach(() => void (folder = join(store.place, `case-${++number}`)));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The real start: what it said, or, once it serves, what `look` sees. */
async function start<T = string>(look: (server: WholeServer) => Promise<T | string> = async () => 'served') {
  const environment = { DATA_DIR: folder, PORT: '0' };
  try {
    const server = await serve(readConfiguration(environment), new PinoLog('silent'));
    return await look(server).finally(() => server.close());
  } catch (error) {
    return startFault(error, environment);
  }
}
const lay = (copy: string) => cpSync(copy, folder, { recursive: true });
/** What the service shows of the two children: the erased one and the other. */
const shown = (server: WholeServer) =>
  Promise.all(
    [store.erased, store.child].map(async (child) => {
      await drained(server);
      const { destroyed, identity } = await new Caller(senOfficer, () => server).read<Shown>(`/children/${child}`);
      return [destroyed?.reason ?? null, identity?.familyName ?? null];
    }),
  );
type Shown = Readonly<{ destroyed: { reason: string } | null; identity: { familyName: string } | null }>;
const AS_IT_WAS = [
  ['right-to-erasure', null],
  [null, paperwork.child.familyName],
];
const verify = () => operatorOf(folder)('verify-history');

type Damage = (folder: string, file: FileName) => void;
const replacedBy =
  (copy: 'earlier' | 'other'): Damage =>
  (into, file) =>
    damage.replaceFrom(store[copy], into, file);

const DAMAGES: Readonly<Record<string, Damage>> = {
  'was removed': damage.remove,
  'was emptied': damage.empty,
  'was cut in half': damage.cut,
  'lacks its last page': damage.cutByOnePage,
  'has a page of zeros': damage.zeroAPage,
  'holds something else': damage.overwriteWithText,
  'was replaced by an older copy': replacedBy('earlier'),
  'was replaced by that of another store': replacedBy('other'),
  'cannot be opened': damage.putAFolderInItsPlace,
};
const WORDS: Readonly<Record<string, RegExp>> = {
  'was removed': /is gone\./,
  'was emptied': /is empty\./,
  'was cut in half': /is damaged \(/,
  'lacks its last page': /is damaged \(/,
  'has a page of zeros': /is damaged \(/,
  'holds something else': /is damaged \(file is not a database\)/,
  'was replaced by an older copy': /is older than the files beside it/,
  'was replaced by that of another store': /belongs to another store than the files beside it\./,
  'cannot be opened': /cannot be opened \(/,
};
const NEEDED = ['events', 'keys', 'operations'] as const;
const cases = NEEDED.flatMap((file) => Object.keys(DAMAGES).map((how) => [file, how] as const));

describe('a start is refused, saying which file and what to do, where', () => {
  it.each(cases)('%s.sqlite %s', async (file, how) => {
    lay(store.stopped);
    DAMAGES[how]!(folder, file);
    const left = damage.listing(folder);
    const told = await start();
    expect(told).toMatch(/^DATA_DIR .+ is not served:\n/);
    expect(told).toContain(`${file}.sqlite ${WORDS[how]!.exec(told)?.[0]}`);
    expect(told).toContain('npm run ops -- restore');
    expect(damage.listing(folder)).toEqual(left);
  });

  it.each(cases)('%s.sqlite %s, and the verb finds it', async (file, how) => {
    lay(store.stopped);
    DAMAGES[how]!(folder, file);
    const { code, said } = await verify();
    expect([code, said]).toEqual([1, expect.stringMatching(new RegExp(`BAD  ${file}\\.sqlite ${WORDS[how]!.source}`))]);
  });
});

describe('what a crash left is served', () => {
  it('as it was, with its logs', async () => {
    lay(store.crashed);
    expect(NEEDED.map((file) => damage.sizeOfLog(folder, file) > 0)).toEqual([true, true, true]);
    expect(await start(shown)).toEqual(AS_IT_WAS);
    expect((await verify()).code).toBe(0);
  });

  it('and so is what was stopped', async () => {
    lay(store.stopped);
    expect(await start(shown)).toEqual(AS_IT_WAS);
    expect((await verify()).said).toContain('Files: each is whole, and fits the others.');
  });

  it('and a whole older folder, which nothing in it can tell from the newest', async () => {
    lay(store.earlier);
    expect(await start()).toBe('served');
  });
});

describe('without its log, that a crash left, a start is refused', () => {
  it.each(NEEDED)('of %s.sqlite', async (file) => {
    lay(store.crashed);
    damage.removeLog(folder, file);
    expect(await start()).toContain(`${file}.sqlite is older than the files beside it`);
    expect(await verify()).toMatchObject({ code: 1, said: expect.stringContaining(`BAD  ${file}.sqlite is older`) });
  });
});

describe('views are built anew, and shown as they were, when views.sqlite', () => {
  const rebuilt = Object.keys(DAMAGES).filter((how) => how !== 'cannot be opened');
  it.each(rebuilt)('%s', async (how) => {
    lay(store.stopped);
    DAMAGES[how]!(folder, 'views');
    expect(await start(shown)).toEqual(AS_IT_WAS);
    expect((await verify()).code).toBe(0);
  });

  it('is not there yet, as after a restore or a move, which is no fault', async () => {
    lay(store.stopped);
    damage.remove(folder, 'views');
    expect(await verify()).toMatchObject({ code: 0, said: expect.stringContaining('Files: each is whole') });
  });

  it('lost its log in a crash', async () => {
    lay(store.crashed);
    damage.removeLog(folder, 'views');
    expect(await start(shown)).toEqual(AS_IT_WAS);
  });

  it('but not when it cannot be opened: that is for a person to mend', async () => {
    lay(store.stopped);
    damage.putAFolderInItsPlace(folder, 'views');
    expect(await start()).toMatch(/views\.sqlite cannot be opened .+\n.+remove the file: it is built anew/);
  });
});

describe('of several files', () => {
  it('each that is wrong is named', async () => {
    lay(store.stopped);
    damage.remove(folder, 'events');
    damage.empty(folder, 'keys');
    expect(await start()).toMatch(/events\.sqlite is gone\.\n.*keys\.sqlite is empty\./);
  });

  it('all that are gone are missed while anything else of the store is there', async () => {
    lay(store.stopped);
    for (const file of ['events', 'keys', 'operations', 'views'] as const) damage.remove(folder, file);
    expect(await start()).toMatch(/events\.sqlite is gone\.\n.*keys\.sqlite is gone\.\n.*operations\.sqlite is gone\./);
  });

  it('a master key that is gone is not made anew beside a store', async () => {
    lay(store.stopped);
    rmSync(join(folder, 'master.key'));
    expect(await start()).toMatch(/MASTER_KEY_FILE .+master\.key is refused: it cannot be read \(ENOENT\)/);
    expect(damage.listing(folder).filter((name) => name.startsWith('master'))).toEqual([]);
  });
});

describe('an older key file opens nothing that was destroyed since', () => {
  it.each([
    ['beside the list', () => undefined],
    ['with the list lost', () => rmSync(join(folder, 'keys-destroyed.jsonl'))],
    ['with an older list', () => writeFileSync(join(folder, 'keys-destroyed.jsonl'), '')],
    // A kill between the event and the end of the keys, of a child whose key was lost before.
    [
      'that had lost the key before, and is killed before it is ended',
      () => {
        writeFileSync(join(folder, 'keys-destroyed.jsonl'), '');
        damage.loseKeysOf(folder, store.erased);
      },
    ],
  ])('%s', async (_, lose) => {
    lay(store.justErased);
    damage.replaceFrom(store.unerased, folder, 'keys');
    lose();
    expect(await start(shown)).toEqual(AS_IT_WAS);
    expect(readFileSync(join(folder, 'keys-destroyed.jsonl'), 'utf8')).toContain(store.erased);
    expect((await operatorOf(folder)('standing')).said).toContain('keys: none is lost or damaged.');
  });
});

describe('whoever may not read or write a file', () => {
  const NOBODY = 65_534;
  const asRoot = process.geteuid?.() === 0;

  it.each(NEEDED)('is told so: %s.sqlite', async (file) => {
    lay(store.stopped);
    if (asRoot) for (const name of ['', ...readdirSync(folder)]) chownSync(join(folder, name), NOBODY, NOBODY);
    if (asRoot) chmodSync(store.place, 0o755);
    if (asRoot) chownSync(join(folder, `${file}.sqlite`), 0, 0);
    chmodSync(join(folder, `${file}.sqlite`), asRoot ? 0o600 : 0o000);
    if (asRoot) process.seteuid!(NOBODY);
    const told = await start().finally(() => asRoot && process.seteuid!(0));
    expect(told).toMatch(new RegExp(`${file}\\.sqlite cannot be opened \\(.+\\): the user who runs this`));
  });
});
