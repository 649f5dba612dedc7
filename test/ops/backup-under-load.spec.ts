import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersistedEvent } from '#platform/event-sourcing';
import { askedUntil } from '#contract/time';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { bornApart } from '../harness/born-apart.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { administrator, ferryMeadows, senOfficer } from '../harness/the-people.ts';
import { Service } from '../harness/service.ts';
import { foldedViews, shownViews } from './every-view.ts';
import { operatorOf, type Told } from './operator.ts';
import { verbProcess } from './verb-process.ts';
import { sentOut } from '../harness/sent-out.ts';

type Moved = Readonly<{ before: PersistedEvent; after: PersistedEvent }>;

let place: string;
let original: Service;
let restored: Service;
const services: Service[] = [];
let placed: PlacedChild;
let erasedBefore: string, erasedAfter: string, referred: string;
let waiting: ReturnType<typeof paperwork.referral>;
let backup: Told, restore: Told;
let appendedMeanwhile = 0;
/** What the window's process wrote in the original after the backup. */
let closedInOriginal: readonly string[];
let pairs: readonly Moved[];

const at = (name: string) => join(place, name);
let children = 0;
/** Of two who may be one child a process writes on both, in the restored store, too, where it had not come to them yet. */
const newChild = async () => {
  const child = { ...paperwork.child, upn: null, dateOfBirth: bornApart(++children) };
  return (await original.as(senOfficer).post('/children', child)).written.id;
};
const destroy = async (childId: string) =>
  (
    await original
      .as(administrator)
      .post(`/children/${childId}/personal-data-destruction`, { reason: 'right-to-erasure' })
  ).written;
const stored = async (service: Service): Promise<readonly PersistedEvent[]> => {
  const events: PersistedEvent[] = [];
  for await (const event of service.server.stores.events.readAll(null)) events.push(event);
  return events;
};
const closed = async (service: Service) =>
  (await service.recorded()).filter(({ type }) => type === 'ResponseWindowClosed').map(({ id }) => id);

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'backup-'));
  original = await Service.startedAt('2026-01-12T09:00:00.000Z');
  services.push(original);
  placed = await placedChild(original);
  [erasedBefore, erasedAfter] = [await newChild(), await newChild()];
  await destroy(erasedBefore);
  waiting = paperwork.referral(await newChild());
  referred = (await sentOut(original.as(senOfficer), waiting, { key: 'refer-once' })).written.id;
  await original.drained();

  let over = false;
  const environment = { DATA_DIR: original.folder };
  const verb = verbProcess(['backup', at('record'), '--keys', at('keys')], environment).finally(() => (over = true));
  const write = async () => {
    await newChild();
    appendedMeanwhile++;
    return over;
  };
  await askedUntil('the backup to end', write, Boolean, { everyMs: 0, times: 100_000 });
  backup = await verb;
  await destroy(erasedAfter);
  // The 72 hours of the referral that waits run out in both, each by itself.
  await original.at('2026-01-19T09:00:00.000Z');
  closedInOriginal = await closed(original);

  const { masterKey, destructions } = dataFiles(original.folder);
  const operator = operatorOf(at('restored'), { MASTER_KEY_FILE: masterKey });
  restore = await operator('restore', at('record'), '--keys', at('keys'), '--destructions', destructions);
  restored = await Service.over(at('restored'), '2026-01-12T09:00:01.000Z', masterKey);
  services.push(restored);
  await restored.drained();
  const theirs = await stored(restored);
  pairs = (await stored(original)).slice(0, theirs.length).map((before, n) => ({ before, after: theirs[n]! }));
}, 120_000);
afterAll(async () => {
  for (const service of services) await service.end();
  rmSync(place, { recursive: true });
});

describe('a backup under load, restored into another folder', () => {
  it('was taken while the server went on', () => {
    expect([backup.complained, backup.code]).toEqual(['', 0]);
    expect([restore.complained, restore.code]).toEqual(['', 0]);
    expect(appendedMeanwhile).toBeGreaterThan(0);
  });

  it('holds the events up to its moment, byte for byte and in order, in a store of another identity', async () => {
    const manifest = JSON.parse(readFileSync(join(at('record'), 'manifest.json'), 'utf8')) as { events: number };
    expect(pairs).toHaveLength(manifest.events);
    for (const { before, after } of pairs) {
      const { position: _, ...original } = before;
      const { position: __, ...copy } = after;
      expect(copy).toEqual(original);
    }
    expect(restored.server.stores.events.storeId).not.toBe(original.server.stores.events.storeId);
  });

  it('has a sound chain, of the events and of who looked', async () => {
    const { code, said } = await operatorOf(at('restored'))('verify-history');
    expect([code, said]).toEqual([0, expect.stringContaining('Access journal: ')]);
  });

  it('shows views equal to a fold from zero', async () => {
    const folded = await foldedViews(restored);
    expect(folded.get('child-record')!.size).toBeGreaterThan(3);
    expect(await shownViews(restored)).toEqual(folded);
  });

  it('opens what its keys should, and nothing that was destroyed before or after the keys were copied', async () => {
    const officer = restored.as(senOfficer);
    const child = await officer.read<{ identity: object }>(`/children/${placed.childId}`);
    expect(child.identity).toMatchObject({ familyName: paperwork.child.familyName });
    const erased = await officer.get(`/children/${erasedAfter}`);
    expect(erased.text).not.toContain(paperwork.child.familyName);
    for (const childId of [erasedBefore, erasedAfter])
      await expect(
        restored.server.stores.keys.obtain({ kid: `record-${childId}`, subject: childId, purpose: 'record' }),
      ).rejects.toMatchObject({ name: 'KeyEnded' });
  });

  it('goes on where its processes stood: nothing is done twice, and what was to come happens once', async () => {
    const placements = (await restored.recorded()).filter(({ type }) => type === 'PlacementProposed');
    expect(placements).toHaveLength(1);
    expect(await closed(restored)).not.toEqual(closedInOriginal);
    await restored.at('2026-01-19T09:00:00.000Z');
    // The same ids: made from the deadline that was met, not from the store it was met in.
    expect(await closed(restored)).toEqual(closedInOriginal);
    await restored.restart();
    await restored.drained();
    expect(await closed(restored)).toEqual(closedInOriginal);
  });

  it('is held back: nobody from outside comes in, until a person says that it is the one in use', async () => {
    expect(restore.said).toContain('It is held back');
    const providers = () => restored.as(ferryMeadows).get(`/referrals/${referred}`);
    const { status, text } = await providers();
    expect([status, text]).toEqual([503, expect.stringContaining('not-in-service')]);
    expect((await restored.as(senOfficer).get(`/referrals/${referred}`)).status).toBe(200);
    const operator = operatorOf(at('restored'));
    expect(await operator('put-into-service')).toMatchObject({ code: 0, said: expect.stringContaining('In service') });
    expect((await operator('put-into-service')).said).toContain('in service already');
    expect((await providers()).text).not.toContain('not-in-service');
  });

  it('knows the commands that it took before, and takes new ones', async () => {
    const before = (await restored.recorded()).length;
    const again = await sentOut(restored.as(senOfficer), waiting, { key: 'refer-once' });
    expect(again.written.id).toBe(referred);
    expect(await restored.recorded()).toHaveLength(before);
    const decline = paperwork.decline(ferryMeadows);
    await restored.as(ferryMeadows).post(`/referrals/${referred}/declines`, decline);
    expect((await restored.recorded()).slice(before)).toMatchObject([{ type: 'ReferralDeclined' }]);
  });
});
