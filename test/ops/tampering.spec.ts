import { cpSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyHistory } from '#platform/event-sourcing';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { bornApart } from '../harness/born-apart.ts';
import { senOfficer } from '../harness/the-people.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { type Column, type Intruder, intruderIn, type StoredRow } from './intruder.ts';
import { operatorOf, type Told } from './operator.ts';

let folder: string;
let intruder: Intruder;
let store: SqliteEventStore;
let rows: readonly StoredRow[];
let verify: () => Promise<Told>;

/** Two children, of whom one was corrected: a small store of two streams. */
beforeAll(async () => {
  const service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  const officer = service.as(senOfficer);
  const { id: childId } = (await officer.post('/children', paperwork.child)).written;
  const correction = { familyName: 'Lane', reason: 'As on the passport.' };
  await officer.post(`/children/${childId}/identity/corrections`, correction);
  // Of another day of birth: of two records that may be one child a process writes on both.
  await officer.post('/children', { ...paperwork.child, upn: null, dateOfBirth: bornApart(1) });
  await service.drained();
  await officer.read(`/children/${childId}`);
  await service.stop();
  folder = `${service.folder}-kept`;
  cpSync(service.folder, folder, { recursive: true });
  await service.end();
  verify = () => operatorOf(folder)('verify-history');
  intruder = intruderIn(dataFiles(folder).events);
  rows = intruder.rows();
  store = await SqliteEventStore.open(dataFiles(folder).events);
}, 60_000);
afterAll(async () => {
  intruder.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const asUuid = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
/** Another mask for each byte, so that bits of every weight are turned; never 0. */
const maskOf = (byte: number, at: number) => ((byte * 37 + at * 101) % 255) + 1;

it('holds on a store that nobody changed', async () => {
  expect(rows).toHaveLength(3);
  expect(new Set(rows.map(({ stream }) => stream)).size).toBe(2);
  const { code, said } = await verify();
  expect(code).toBe(0);
  expect(said).toContain(`each as it was written; ${rows.length} events hold.`);
  expect(said).toMatch(/Access journal: [1-9]\d* entries in 1 chains, each as it was written\./);
  expect(said).toContain('Not found this way: events taken from the end of a stream, or a whole stream');
});

describe('any one byte of any stored event that was changed is named', () => {
  it.each<Column>(['type', 'data', 'metadata'])(
    'in its %s',
    async (column) => {
      const missed: unknown[] = [];
      let bytes = 0;
      for (const { position, stream, revision, id } of rows)
        for (let byte = 0; byte < intruder.bytesOf(column, position).length; byte++, bytes++)
          await intruder.withByte(column, position, byte, maskOf(byte, position), async () => {
            const { bad } = await verifyHistory(store);
            const named = bad.some(
              (each) => each.stream === stream && each.revision === revision && each.eventId === asUuid(id),
            );
            if (bad.length !== 1 || !named) missed.push({ column, position, byte, bad });
          });
      expect(missed).toEqual([]);
      expect(bytes).toBeGreaterThan({ type: 40, data: 100, metadata: 3000 }[column as string]!);
    },
    60_000,
  );

  it('in its id', async () => {
    const missed: unknown[] = [];
    for (const { position, stream, revision } of rows)
      for (let byte = 0; byte < 16; byte++)
        await intruder.withByte('id', position, byte, maskOf(byte, position), async () => {
          const eventId = asUuid(intruder.bytesOf('id', position).toString('hex'));
          const { bad } = await verifyHistory(store);
          const named = bad.some(
            (each) => each.stream === stream && each.revision === revision && each.eventId === eventId,
          );
          if (bad.length !== 1 || !named) missed.push({ position, byte, bad });
        });
    expect(missed).toEqual([]);
  });

  it('in its revision, of which its stream names the first that is out of place', async () => {
    const missed: unknown[] = [];
    for (const { position, stream } of rows)
      for (let byte = 0; byte < 8; byte++)
        await intruder.withByte('revision', position, byte, maskOf(byte, position), async () => {
          const { bad } = await verifyHistory(store);
          if (bad.length !== 1 || bad[0]!.stream !== stream) missed.push({ position, byte, bad });
        });
    expect(missed).toEqual([]);
  });

  it('in its stream’s name, of which the first event is named under the name it has now', async () => {
    const missed: unknown[] = [];
    for (const { position, stream, id } of rows.filter(({ revision }) => revision === 0))
      for (let byte = 0; byte < Buffer.byteLength(stream); byte++)
        await intruder.withByte('stream name', position, byte, maskOf(byte, position), async () => {
          const now = intruder.bytesOf('stream name', position).toString();
          const { bad } = await verifyHistory(store);
          const named = bad.some((each) => each.stream === now && each.revision === 0 && each.eventId === asUuid(id));
          if (bad.length !== 1 || !named) missed.push({ position, byte, now, bad });
        });
    expect(missed).toEqual([]);
  });

  it('on the command line, with exit code 1', async () => {
    const { position, stream, revision, id } = rows.at(-1)!;
    const told = await intruder.withByte('data', position, 3, 1, verify);
    expect(told.code).toBe(1);
    expect(told.said).toContain(`BAD  stream ${stream}, revision ${revision}, event ${asUuid(id)}: its`);
    expect((await verify()).code).toBe(0);
  });
});

describe('of what was added, moved or taken away', () => {
  const last = () => rows.filter(({ stream }) => stream === rows[0]!.stream).at(-1)!;
  const other = () => rows.find(({ stream }) => stream !== rows[0]!.stream)!;

  it.each<[string, () => string]>([
    ['an event taken from the middle', () => `DELETE FROM events WHERE position = ${rows[0]!.position}`],
    [
      'two streams exchanged',
      () => `UPDATE streams SET name = 'x-1' WHERE number = ${rows[0]!.number};
             UPDATE streams SET name = '${rows[0]!.stream}' WHERE number = ${other().number};
             UPDATE streams SET name = '${other().stream}' WHERE number = ${rows[0]!.number}`,
    ],
    [
      'an event moved to another stream',
      () => `UPDATE events SET stream = ${other().number} WHERE position = ${last().position}`,
    ],
    [
      'an event of no stream',
      () => `PRAGMA foreign_keys = OFF; UPDATE events SET stream = 999 WHERE position = ${last().position}`,
    ],
    [
      'an event written twice',
      () => `INSERT INTO events (stream, revision, id, type, data, metadata)
             SELECT stream, revision + 1, id, type, data, metadata FROM events WHERE position = ${last().position}`,
    ],
  ])('%s is found', async (_, statements) => {
    const { code, said } = await intruder.after(statements(), verify);
    expect([code, said]).toEqual([1, expect.stringContaining('BAD  ')]);
  });

  it.each<[string, () => string]>([
    ['the last event of a stream', () => `DELETE FROM events WHERE position = ${last().position}`],
    [
      'a whole stream',
      () =>
        `DELETE FROM events WHERE stream = ${rows[0]!.number}; DELETE FROM streams WHERE number = ${rows[0]!.number}`,
    ],
  ])('%s taken away is not found without a sealed history, as the verb says', async (_, statements) => {
    const { code, said } = await intruder.after(statements(), verify);
    expect([code, said]).toEqual([0, expect.stringContaining('Not found this way')]);
  });
});
