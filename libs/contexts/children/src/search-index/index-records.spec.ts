import { describe, expect, it } from '@jest/globals';
import { positionOf } from '#platform/event-sourcing';
import { erased, SealBroken, type SealedAt, type Sealer } from '#platform/privacy';
import type { ReadModels, Row } from '#platform/read-models';
import { recordedFacts, viewAfter } from '#platform/testing';
import { ama, destroyed, registered } from '../child/child.fixtures.ts';
import { childStream } from '../child/child.ts';
import { childRecord, type ChildRecord } from '../views/child-record/child-record.ts';
import { ChildIndex } from './child-index.ts';
import { indexRecords, mendParked } from './index-records.service.ts';

const reached = positionOf('00000000-0000-4000-8000-000000000000', 7);
const facts = { c1: [registered], c2: [registered, destroyed()], c3: [registered] };
const rows = Object.entries(facts).map(([id, past]): Row<ChildRecord> => {
  const documents = viewAfter(childRecord, recordedFacts(childStream, id, { childId: id }, past));
  return { id, document: documents.get(id)!, parked: false };
});

/** The records of three children, one a page; the second one’s personal data was destroyed. */
const readModels = {
  positionOf: async () => reached,
  find: async (_: unknown, { cursor = '0' }: { cursor?: string }) => {
    const next = Number(cursor) + 1;
    return { rows: [rows[Number(cursor)]!], next: next < rows.length ? String(next) : null, unlisted: 0 };
  },
  getMany: async (_: unknown, ids: readonly string[]) =>
    new Map(rows.flatMap((row) => (ids.includes(row.id) ? [[row.id, row] as const] : []))),
} as unknown as ReadModels;

const sealerOf = (open: (value: SealedAt) => unknown): Pick<Sealer, 'open'> => ({
  open: (async (values: readonly SealedAt[]) => values.map(open)) as Sealer['open'],
});
const personal = ama as Readonly<Record<string, unknown>>;
const opens = sealerOf(({ at }) => personal[at.field]);
const withoutC1 = sealerOf(({ at }) => {
  if (at.stream === 'child-c1') throw new SealBroken('k', at);
  return personal[at.field];
});
const found = (index: ChildIndex) =>
  index.find({ name: 'example', dateOfBirth: null, upn: null }, 10).map(({ child }) => child.childId);

describe('Filling the index from the records', () => {
  it('takes in every child but those whose personal data was destroyed, and says how far the records had come', async () => {
    const index = new ChildIndex();
    expect(await indexRecords(index, readModels, opens)).toBe(reached);
    expect([found(index), index.holderOf(ama.upn)?.childId, index.unsearchable]).toEqual([['c1', 'c3'], 'c1', 0]);
  });

  it('takes in nobody whose keys were ended', async () => {
    const index = new ChildIndex();
    await indexRecords(
      index,
      readModels,
      sealerOf(() => erased),
    );
    expect([index.size, index.unsearchable]).toEqual([0, 0]);
  });

  it('leaves out one that does not open, says so, and takes it in once it does', async () => {
    const index = new ChildIndex();
    await indexRecords(index, readModels, withoutC1);
    expect([found(index), index.parked, index.unsearchable]).toEqual([['c3'], ['c1'], 1]);
    await mendParked(index, readModels, opens);
    expect([found(index), index.parked, index.unsearchable]).toEqual([['c1', 'c3'], [], 0]);
  });
});
