import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { DevelopmentSignIn } from '#platform/identity';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placeOfChildren, nenePlace, type ChildAtPlace } from '../harness/place-of-children.ts';
import { Service } from '../harness/service.ts';
import { administrator, dataProtectionOfficer, senOfficer } from '../harness/the-people.ts';
import { operatorOf } from '../ops/operator.ts';
import { sentOut } from '../harness/sent-out.ts';

type Five = [ChildAtPlace, ChildAtPlace, ChildAtPlace, ChildAtPlace, ChildAtPlace];

let service: Service;
let lost: ChildAtPlace, damaged: ChildAtPlace, sound: ChildAtPlace, destroyed: ChildAtPlace, forgotten: ChildAtPlace;
let place: string;
const KEY_LOST = { lost: 'key-lost' };

/** Rows that a bad disk, or a hand, took out of the key file; of the last one even that it was ever there. */
function breakKeys(): void {
  const db = new Database(join(service.folder, 'keys.sqlite'));
  db.exec('drop trigger a_key_is_never_deleted');
  db.prepare('delete from keys where subject = ?').run(lost.childId);
  db.prepare('update keys set wrapped = randomblob(60) where subject = ?').run(damaged.childId);
  db.close();
  forget(forgotten);
}

/** Keys that a bad disk, or a hand, took out of the file, and with them that they were ever there. */
function forget({ childId }: ChildAtPlace): void {
  const db = new Database(join(service.folder, 'keys.sqlite'));
  for (const trigger of ['a_key_is_never_deleted', 'what_was_made_is_not_forgotten'])
    db.exec(`drop trigger if exists ${trigger}`);
  for (const table of ['keys', 'made']) db.prepare(`delete from ${table} where subject = ?`).run(childId);
  db.close();
}

/** What `put-back-keys` leaves behind where it is killed. */
function leaveDraft(): void {
  mkdirSync(join(service.folder, 'put-back-killed'));
  writeFileSync(join(service.folder, 'put-back-killed', 'keys.sqlite'), 'keys of a backup');
}
const drafts = () => readdirSync(service.folder).filter((name) => name.startsWith('put-back-'));

beforeAll(async () => {
  service = await Service.startedAt('2025-11-24T09:00:00.000Z');
  [forgotten, lost, damaged, sound, destroyed] = (await placeOfChildren(service, 5)) as Five;
  place = mkdtempSync(join(tmpdir(), 'backup-'));
  await operatorOf(service.folder)('backup', join(place, 'record'), '--keys', join(place, 'keys'));
  await service
    .as(administrator)
    .post(`/children/${destroyed.childId}/personal-data-destruction`, { reason: 'right-to-erasure' });
  await service.drained();
  await service.stop();
  breakKeys();
  leaveDraft();
  await service.start();
  await service.drained();
});
afterAll(async () => {
  await service.end();
  rmSync(place, { recursive: true });
});

async function page(url: string): Promise<string> {
  const cookie = `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(senOfficer.id)}`;
  const answer = await service.server.app.inject({ url, headers: { cookie, accept: 'text/html' } });
  // A form page names the sending first.
  if (answer.statusCode === 303) return page(answer.headers.location!);
  return answer.body;
}

const read = <T = Record<string, unknown>>(path: string) => service.as(senOfficer).read<T>(path);

describe('A child whose key is lost', () => {
  it('is told from one whose key was damaged, and from one whose personal data was destroyed', async () => {
    const identity = async ({ childId }: ChildAtPlace) => (await read(`/children/${childId}`))['identity'];
    expect(await identity(lost)).toEqual(KEY_LOST);
    expect(await identity(damaged)).toEqual({ lost: 'key-damaged' });
    expect(await identity(destroyed)).toBeNull();
    expect(await identity(sound)).toMatchObject({ givenNames: 'Child 03' });
  });

  it('keeps its facts', async () => {
    expect(await read(`/children/${lost.childId}`)).toMatchObject({ schoolUrn: expect.any(Number), destroyed: null });
    const { facts } = await read<{ facts: { type: string; personal: object }[] }>(`/children/${lost.childId}/line`);
    const started = facts.find(({ type }) => type === 'PlacementStarted');
    expect(started).toMatchObject({ data: { startsOn: '2026-01-12' }, personal: { outcomes: KEY_LOST } });
    expect(await read(`/children/${lost.childId}/outcomes`)).toMatchObject({
      items: [
        { outcomes: expect.arrayContaining([expect.objectContaining({ domain: 'wellbeing' })]), texts: [KEY_LOST] },
      ],
    });
  });

  it('does not keep others from being listed with it', async () => {
    const { items } = await read<{ items: { childId: string; name: unknown }[] }>(
      `/providers/${nenePlace}/registers?on=2026-01-12`,
    );
    const names = new Map(items.map(({ childId, name }) => [childId, name]));
    expect(names.get(lost.childId)).toEqual(KEY_LOST);
    expect(names.get(destroyed.childId)).toBeNull();
    expect(names.get(sound.childId)).toMatchObject({ givenNames: 'Child 03' });
  });

  it('keeps nobody from a file of a list, at once or as longer work; its own row says what the page says', async () => {
    const reason = 'Termly return to the inspectorate';
    const files = {
      atOnce: await service.as(senOfficer).get('/caseload-files?whose=service', { reason }),
      asked: await service.as(senOfficer).post('/caseload-files', { whose: 'service' }, { reason }),
    };
    expect([files.atOnce.status, files.asked.status]).toEqual([200, 202]);
    const { jobId } = files.asked.body<{ jobId: string }>();
    expect(await service.endedJob(jobId)).toMatchObject({ state: 'done' });
    const made = await service.as(senOfficer).get(`/jobs/${jobId}/file`);
    for (const { text } of [files.atOnce, made]) {
      const row = ({ childId }: ChildAtPlace) => text.split('\r\n').find((line) => line.includes(childId));
      expect(row(sound)).toContain('Child 03');
      for (const child of [lost, damaged]) expect(row(child)).toContain('Name cannot be opened; not destroyed');
    }
    const looked = async ({ childId }: ChildAtPlace) =>
      (
        await service
          .as(dataProtectionOfficer)
          .read<{ items: object[] }>(`/children/${childId}/accesses`, { reason: 'yearly check' })
      ).items;
    expect(await looked(sound)).toContainEqual(expect.objectContaining({ action: 'ExportCaseload', reason }));
    expect(await looked(damaged)).toContainEqual(expect.objectContaining({ action: 'ExportCaseload', reason: null }));
  });

  it('is opened in words by an officer’s pages', async () => {
    const line = await page(`/line/${lost.childId}`);
    expect(line).toContain('A child whose name cannot be opened');
    expect(line).toContain('Cannot be opened: the key is lost');
    const told = 'Nobody destroyed what cannot be opened here';
    expect([line.includes(told), (await page(`/line/${sound.childId}`)).includes(told)]).toEqual([true, false]);
    expect(await page(`/line/${destroyed.childId}`)).not.toContain(told);
    expect(await page(`/line/${damaged.childId}`)).toContain('the key is damaged');
    expect(await page(`/registers/${nenePlace}?week=2026-01-12`)).toContain('Child 03');
  });
});

describe('What is due of a child whose key is lost', () => {
  it('is listed by its month, and says that the day cannot be read', async () => {
    const { items } = await read<{ items: { childId: string }[] }>('/due-items?what=leaving&by=2027-06-30');
    const of = ({ childId }: ChildAtPlace) => items.find((item) => item.childId === childId);
    const month = '2027-05-31T23:00:00.000Z';
    for (const child of [lost, damaged])
      expect(of(child)).toMatchObject({ dayLost: true, dueAt: month, dueOn: null, sentence: null });
    expect(of(sound)).toMatchObject({ dayLost: false, dueOn: '2027-06-25' });
    expect(of(destroyed)).toBeUndefined();
    await service.at('2026-12-01T09:00:00.000Z');
    const due = await page('/due?whose=service&what=leaving&ahead=365-days');
    expect(due).toMatch(/In June 2027<\/strong><strong[^>]*>The day cannot be read/);
    expect(due).toContain('it can be put back from a copy');
  });
});

describe('Whoever runs the service', () => {
  it('finds no copy of a backup’s keys that a killed put-back left behind, once the server has started', () =>
    expect(drafts()).toEqual([]));

  const told = async (verb: string) => (await operatorOf(service.folder)(verb)).said;

  it.each(['standing', 'verify-history'])(
    'is told by %s whose keys are lost or damaged, and what to put back',
    async (verb) => {
      const said = await told(verb);
      expect(said).toContain(`BAD  keys.sqlite has lost 5 keys of ${lost.childId}`);
      expect(said).toContain(`BAD  keys.sqlite has lost 5 keys of ${forgotten.childId}`);
      expect(said).toContain(`BAD  keys.sqlite holds 5 damaged keys of ${damaged.childId}: what they closed was not`);
      expect(said).toContain('npm run ops -- put-back-keys FOLDER');
      for (const { childId } of [sound, destroyed]) expect(said).not.toContain(childId);
    },
  );

  it('is told over HTTP how many the search does not find, and not whom', async () => {
    const { statusCode, body } = await service.server.app.inject('/health/ready');
    const { details } = JSON.parse(body) as { details: Record<string, unknown> };
    expect([statusCode, details['search index of children']]).toEqual([
      200,
      expect.objectContaining({ parked: { 'found by nothing': 3 } }),
    ]);
  });

  it('is told by standing that the list of what was destroyed is not there, or cannot be read', async () => {
    const list = join(service.folder, 'keys-destroyed.jsonl');
    const said = async () => (await operatorOf(service.folder)('standing')).said;
    expect(await said()).not.toContain('the list of what was destroyed');
    const was = readFileSync(list);
    writeFileSync(list, 'no destruction\n');
    expect(await said()).toContain('BAD  the list of what was destroyed');
    rmSync(list);
    expect(await said()).toContain('there is no such file');
    writeFileSync(list, was);
  });

  it('is told by standing whom the search does not find', async () => {
    const { port } = new URL(await service.server.listen('127.0.0.1', 0));
    const { code, said } = await operatorOf(service.folder, { PORT: port })('standing');
    expect(code).toBe(1);
    expect(said).toContain('BAD  parked by the search index of children: 3 of the children, found by nothing.');
    const named = [...said.matchAll(/parked by the search index of children: ([0-9a-f-]{36})\./g)].map(([, id]) => id);
    expect(named.sort()).toEqual([lost, damaged, forgotten].map(({ childId }) => childId).sort());
  });
});

describe('A backup of such a store', () => {
  it('says so, and to keep an older one; laid elsewhere it serves the others, and says so again', async () => {
    const at = (name: string) => join(place, name);
    const kept = await operatorOf(service.folder)('backup', at('later'), '--keys', at('later-keys'));
    expect([kept.code, kept.said]).toEqual([1, expect.stringContaining('Keep an older set of the keys')]);
    expect(kept.said).toContain(`holds 5 damaged keys of ${damaged.childId}`);
    const nothingBack = await operatorOf(service.folder)('put-back-keys', at('later-keys'));
    expect([nothingBack.code, nothingBack.said]).toEqual([
      1,
      expect.stringContaining(`holds 5 damaged keys of ${damaged.childId}`),
    ]);
    mkdirSync(at('spare'));
    const { masterKey: MASTER_KEY_FILE, destructions } = dataFiles(service.folder);
    const restore = operatorOf(at('spare'), { MASTER_KEY_FILE });
    const laid = await restore('restore', at('later'), '--keys', at('later-keys'), '--destructions', destructions);
    expect([laid.code, laid.said]).toEqual([1, expect.stringContaining(`lost 5 keys of ${forgotten.childId}`)]);
    expect(laid.said).toContain(`holds 5 damaged keys of ${damaged.childId}`);
  });
});

describe('A lost key', () => {
  const refer = ({ childId }: ChildAtPlace) => sentOut(service.as(senOfficer), paperwork.referral(childId));

  it('is never made again: what needs it is refused in words, for that child alone', async () => {
    for (const child of [lost, forgotten]) {
      const { status, text } = await refer(child);
      expect([status, text]).toEqual([503, expect.stringContaining('the operators have to put the keys back')]);
    }
    expect((await refer(sound)).status).toBe(200);
    await service.restart();
    expect((await read(`/children/${lost.childId}`))['identity']).toEqual(KEY_LOST);
  });

  it('is put back from a backup beside the running server, and what was destroyed is not', async () => {
    leaveDraft();
    const { code, said } = await operatorOf(service.folder)('put-back-keys', join(place, 'keys'));
    expect([code, said]).toEqual([0, expect.stringContaining('lost or damaged still: 0.')]);
    expect(drafts()).toEqual([]);
    expect(said).not.toContain(destroyed.childId);
    for (const child of [lost, damaged, forgotten])
      expect((await read(`/children/${child.childId}`))['identity']).toMatchObject({
        familyName: child.name.split(', ')[0],
      });
    expect((await read(`/children/${destroyed.childId}`))['identity']).toBeNull();
    expect((await refer(lost)).status).toBe(200);
  });

  it('is told by the events where it went while the server runs, and with it that it was ever there', async () => {
    forget(damaged);
    const told = expect.stringMatching(new RegExp(`BAD  keys.sqlite has lost \\d keys of ${damaged.childId}`));
    for (const verb of ['standing', 'verify-history'])
      expect(await operatorOf(service.folder)(verb)).toMatchObject({ code: 1, said: told });
    const backup = await operatorOf(service.folder)('backup', join(place, 'last'), '--keys', join(place, 'last-keys'));
    expect([backup.code, backup.said]).toEqual([1, told]);
    expect((await operatorOf(service.folder)('put-back-keys', join(place, 'keys'))).code).toBe(0);
    expect((await read(`/children/${damaged.childId}`))['identity']).toMatchObject({ givenNames: 'Child 02' });
  });
});
