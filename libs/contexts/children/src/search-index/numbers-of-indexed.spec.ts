import { describe, expect, it } from '@jest/globals';
import type { Draft, RecordedEvent } from '#platform/event-sourcing';
import type { SealedAt, Sealer } from '#platform/privacy';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import { ama, registered } from '../child/child.fixtures.ts';
import { childStream } from '../child/child.ts';
import type { CircumstancesEvent } from '../circumstances/circumstances.events.ts';
import { circumstancesStream } from '../circumstances/circumstances.ts';
import { childRecord, otherNumbersOf } from '../views/child-record/child-record.ts';
import { ChildIndex } from './child-index.ts';
import { indexEvents } from './index-events.service.ts';
import { indexRecords } from './index-records.service.ts';
import { numbersFound } from './numbers-of-indexed.ts';

type Told = Draft<CircumstancesEvent>;
const from = '2026-03-02';
const told = (value: string, system = 'social-care', subject = 71): Told => ({
  type: 'OtherNumberChanged',
  data: { subjectId: factId(subject), from },
  personal: { number: { system, value, inUse: true } },
});
const reason = 'of her sister';
const corrected = (value: string): Told => ({
  type: 'OtherNumberChangedCorrected',
  data: { original: factId(0), now: { subjectId: factId(71), from } },
  personal: { number: { system: 'social-care', value, inUse: true }, reason },
});
const upn: Told = {
  type: 'UpnChanged',
  data: { from },
  personal: { number: { upn: 'U931400025001', noneBecause: null } },
};

const sealerOf = (past: readonly Told[]): Pick<Sealer, 'open'> => ({
  open: (async (values: readonly SealedAt[]) =>
    values.map(({ at }) => {
      const facts = at.stream.startsWith('child-') ? [registered] : past;
      const n = facts.findIndex((_, i) => factId(i) === at.eventId);
      return (facts[n]!.personal as Readonly<Record<string, unknown>>)[at.field];
    })) as Sealer['open'],
});
const about = { childId: 'c1' };
const eventsOf = (past: readonly Told[]): readonly RecordedEvent[] => [
  ...recordedFacts(childStream, 'c1', about, [registered]),
  ...recordedFacts(circumstancesStream, 'c1', about, past),
];

async function indexAfter(...past: readonly Told[]): Promise<ChildIndex> {
  const index = new ChildIndex();
  await indexEvents(index, eventsOf(past), sealerOf(past));
  return index;
}

/** As a server that starts now fills it. */
async function indexFromRecords(...past: readonly Told[]): Promise<ChildIndex> {
  const document = viewAfter(childRecord, eventsOf(past) as never).get('c1')!;
  const rows = [{ id: 'c1', document, parked: false }];
  const index = new ChildIndex();
  const readModels = { find: async () => ({ rows, next: null, unlisted: 0 }), positionOf: async () => null };
  await indexRecords(index, readModels as never, sealerOf(past));
  return index;
}

const found = (index: ChildIndex, number: string, terms: object = {}) =>
  index.find({ name: null, dateOfBirth: null, upn: null, number, ...terms }, 10).map(({ child }) => child.childId);

describe.each([
  ['as it is told', indexAfter],
  ['from the records', indexFromRecords],
])('A child whom another system knows by a number, %s', (_, indexOf) => {
  it('is found by it however it is written, and named without doubt', async () => {
    const index = await indexOf(told('LCS 204/418'));
    expect([found(index, 'lcs-204418'), found(index, '204418')]).toEqual([['c1'], []]);
    const named = (number: string, system: string | null) =>
      index.named({ name: null, dateOfBirth: null, upn: null, number, system }).length;
    expect([named('LCS204418', 'social-care'), named('lcs 204/418', 'social-care')]).toEqual([1, 1]);
  });

  it('is told of beyond reach by no number without its system, nor by a short one: it is a serial, and no name', async () => {
    const index = await indexOf(told('LCS 204/418'), told('104', 'sen-system', 71), told('1047', 'sen-system', 72));
    const named = (number: string, system: string | null) =>
      index.named({ name: null, dateOfBirth: null, upn: null, number, system }).length;
    expect(['LCS204418', '104', '1047'].map((number) => named(number, null))).toEqual([0, 0, 0]);
    expect([named('LCS204418', 'sen-system'), named('104', 'sen-system'), named('1047', 'sen-system')]).toEqual([
      0, 0, 1,
    ]);
    expect(found(index, '104')).toEqual(['c1']);
    expect([found(index, '104', { system: 'social-care' }), found(index, '104', { system: 'sen-system' })]).toEqual([
      ...[[], ['c1']],
    ]);
  });

  it('is found by each that it had, and by those of other systems', async () => {
    const index = await indexOf(told('1'), told('2'), told('3', 'sen-system', 72), upn);
    expect(['1', '2', '3', 'U931400025001'].map((number) => found(index, number).length)).toEqual([1, 1, 1, 0]);
    expect(index.holderOf('U931400025001')).toEqual({ childId: 'c1' });
  });

  it.each<readonly [string, Told, number]>([
    ['corrected', corrected('205'), 1],
    ['voided', { type: 'OtherNumberChangedVoided', data: { original: factId(0) }, personal: { reason } }, 0],
    ['removed', { type: 'CircumstanceRemoved', data: { original: factId(0), whose: 'another-child' } }, 0],
  ])('is not found by one that was %s', async (_how, event, better) => {
    const index = await indexOf(told('204'), event);
    expect([found(index, '204').length, found(index, '205').length]).toEqual([0, better]);
  });
});

describe('A number of another system', () => {
  it('is another child’s in the same system alone', async () => {
    const index = await indexAfter(told('204'));
    const holder = (system: string, besides: string) => index.holderOfNumber({ system, value: ' 2-04' }, besides);
    expect([holder('social-care', 'c2'), holder('social-care', 'c1'), holder('sen-system', 'c2')]).toEqual([
      ...[{ childId: 'c1' }, null, null],
    ]);
  });

  it('narrows what else is looked for', async () => {
    const index = await indexAfter(told('204'));
    index.put({ ...ama, childId: 'c2', services: ['sen'], upn: null });
    expect(found(index, '204', { name: ama.familyName })).toEqual(['c1']);
    expect(found(index, '204', { upn: ama.upn })).toEqual(['c1']);
    expect(found(index, '205', { upn: ama.upn })).toEqual([]);
  });

  it('goes with the child whose data is destroyed', async () => {
    const index = await indexAfter(told('204'));
    index.forget('c1');
    expect([found(index, '204'), index.holderOfNumber({ system: 'social-care', value: '204' }, 'c2')]).toEqual([
      [],
      null,
    ]);
  });

  it('is shown where it was looked for, and nowhere else', () => {
    const known = [
      { system: 'social-care', value: 'LCS 204', changeId: 'a', from },
      { system: 'sen-system', value: '7', changeId: 'b', from },
    ] as const;
    expect([numbersFound(known, 'lcs204'), numbersFound(known, null)]).toEqual([
      [{ system: 'social-care', value: 'LCS 204' }],
      [],
    ]);
  });

  it('stands in the record apart from the name and the unique pupil number', () => {
    const document = viewAfter(childRecord, eventsOf([told('204'), upn]) as never).get('c1')!;
    expect([otherNumbersOf(document).length, Object.keys(document.upns).length]).toEqual([1, 1]);
  });
});
