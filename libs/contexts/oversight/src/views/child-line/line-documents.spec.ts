import { expect, it } from '@jest/globals';
import { attendanceEvents } from '#pure/attendance';
import { Catalogue, derivedId, type Position } from '#platform/event-sourcing';
import type { ReadModels } from '#platform/read-models';
import { lineDocuments } from './line-documents.service.ts';
import { childId, documentsAfter, draftsOf, recordedSteps, type Step } from '../recorded-line.fixtures.ts';

const attendance = draftsOf(attendanceEvents);
const places = { placementId: derivedId('a placement'), placementStart: derivedId('the start'), notCounted: null };
const mark = (session: 'AM' | 'PM'): Step => ({
  ...{ recorded: '2026-01-14', stream: 'attendance-a' },
  event: attendance({
    ...{ type: 'SessionMarked', effectiveOn: '2026-01-14' },
    data: { date: '2026-01-14', session, code: 'K', ...places },
  }),
});
const events = recordedSteps([mark('AM'), mark('PM')], new Catalogue(attendanceEvents));
const wanted = { at: { asAt: '2026-01-14', knownOn: '2026-01-14' }, comparedWith: null, today: '2026-01-14' } as const;

it('lists the marks that it counts, though another was recorded between the month and its week', async () => {
  let recorded = 1;
  const line = () => documentsAfter(events.slice(0, recorded));
  const row = <D>(document: D) => ({ id: 'a', document, parked: false });
  const readModels = {
    positionOf: async () => String(recorded) as Position,
    find: async () => {
      const { entries, months } = line();
      return { rows: [...entries, ...months].map(row), next: null, previous: null, unlisted: 0 };
    },
    getMany: async (_: unknown, ids: readonly string[]) => {
      recorded = 2;
      return new Map(line().weeks.map((week) => [ids[0]!, row(week)]));
    },
  } as unknown as ReadModels;
  const { months, weeks } = await lineDocuments(readModels, childId, wanted);
  expect(months.map(({ marks }) => marks)).toEqual([2]);
  expect(weeks.map(({ marks }) => marks.length)).toEqual([2]);
});

it('reads of ten years of marks not even the months for whoever names entries', async () => {
  const asked: unknown[] = [];
  const readModels = {
    positionOf: async () => '1' as Position,
    find: async (_: unknown, { where }: { where: unknown }) => {
      asked.push(where);
      return { rows: [], next: null, previous: null, unlisted: 0 };
    },
    getMany: async () => new Map(),
  } as unknown as ReadModels;
  await lineDocuments(readModels, childId, { ...wanted, opened: { named: [] } });
  await lineDocuments(readModels, childId, { ...wanted, opened: { last: 60 } });
  const atOnce = { childId: { eq: childId }, atOnce: { eq: true } };
  expect(asked).toEqual([{ ...atOnce, tells: { eq: true } }, atOnce]);
});
