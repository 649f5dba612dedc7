import { describe, expect, it } from '@jest/globals';
import type { Draft, RecordedEvent } from '#platform/event-sourcing';
import type { SealedAt, Sealer } from '#platform/privacy';
import { factId, recordedFacts } from '#platform/testing';
import { ama, registered } from '../child/child.fixtures.ts';
import { childStream } from '../child/child.ts';
import type { CircumstancesEvent } from '../circumstances/circumstances.events.ts';
import { circumstancesStream } from '../circumstances/circumstances.ts';
import { ChildIndex } from './child-index.ts';
import { indexEvents } from './index-events.service.ts';
import { everyUpnOf, upnToday } from './upns-of-indexed.ts';

type Told = Draft<CircumstancesEvent>;
const [NEW, OTHER] = ['U931400025001', 'M80120000500A'] as const;
/** Registered on 12 January 2026, as the fixtures count days. */
const told = (upn: string | null, from: '2026-03-02' | '2019-03-02' = '2026-03-02'): Told => ({
  type: 'UpnChanged',
  data: { from },
  personal: { number: { upn, noneBecause: upn === null ? 'other' : null } },
});

const sealerOf = (past: readonly Told[]): Pick<Sealer, 'open'> => ({
  open: (async (values: readonly SealedAt[]) =>
    values.map(({ at }) => {
      const facts = at.stream.startsWith('child-') ? [registered] : past;
      const n = facts.findIndex((_, i) => factId(i) === at.eventId);
      return (facts[n]!.personal as Readonly<Record<string, unknown>>)[at.field];
    })) as Sealer['open'],
});

async function indexAfter(...past: readonly Told[]): Promise<ChildIndex> {
  const index = new ChildIndex();
  const about = { childId: 'c1' };
  const events: readonly RecordedEvent[] = [
    ...recordedFacts(childStream, 'c1', about, [registered]),
    ...recordedFacts(circumstancesStream, 'c1', about, past),
  ];
  await indexEvents(index, events, sealerOf(past));
  return index;
}
const held = (index: ChildIndex) => [ama.upn, NEW, OTHER].map((upn) => index.holderOf(upn)?.childId ?? null);
const today = (index: ChildIndex) => upnToday(index.of('c1')!);

describe('A child whose unique pupil number has changed', () => {
  it('has today’s, and is found by each that it had', async () => {
    const index = await indexAfter(told(NEW));
    expect([today(index), held(index)]).toEqual([NEW, ['c1', 'c1', null]]);
    expect(index.find({ name: null, dateOfBirth: null, upn: ama.upn }, 10)).toHaveLength(1);
    expect(everyUpnOf(index.of('c1')!)).toEqual([NEW, ama.upn]);
  });

  it('has none where that was told, and is found by what it had', async () => {
    const index = await indexAfter(told(null));
    expect([today(index), held(index)]).toEqual([null, ['c1', null, null]]);
  });

  it('keeps that of the registration where another is of days before it', async () => {
    const index = await indexAfter(told(OTHER, '2019-03-02'));
    expect([today(index), held(index)]).toEqual([ama.upn, ['c1', null, 'c1']]);
  });

  it('has what was told of days before the registration, where that says none', async () => {
    const index = await indexAfter(told(OTHER, '2019-03-02'));
    index.restate('c1', { upn: null });
    expect([today(index), held(index)]).toEqual([OTHER, [null, null, 'c1']]);
  });

  it('is alike whoever has one of them, a former one too', async () => {
    const index = await indexAfter(told(NEW));
    index.put({ ...ama, childId: 'c2', services: ['sen'], givenNames: 'Bo', dateOfBirth: '2012-01-01' });
    expect(index.possibleDuplicatesOf('c2')).toEqual([{ otherChildId: 'c1', sharing: 'upn' }]);
  });

  it.each([
    ['has a number of its own, too', 'U931400025001', []],
    ['has none', null, ['c1']],
    ['has a temporary one, which tells nobody apart', 'M80120000500A', ['c1']],
  ])('is alike a namesake who %s', async (_, upn, alike) => {
    const index = await indexAfter();
    index.put({ ...ama, childId: 'c2', services: ['sen'], upn });
    expect(index.possibleDuplicatesOf('c2').map(({ otherChildId }) => otherChildId)).toEqual(alike);
  });

  it.each<readonly [string, Told]>([
    [
      'corrected',
      {
        type: 'UpnChangedCorrected',
        data: { original: factId(0), now: { from: '2026-03-02' } },
        personal: { number: { upn: OTHER, noneBecause: null }, reason: 'misread' },
      },
    ],
    ['voided', { type: 'UpnChangedVoided', data: { original: factId(0) }, personal: { reason: 'not hers' } }],
    ['removed', { type: 'CircumstanceRemoved', data: { original: factId(0), whose: 'another-child' } } as Told],
  ])('is not found by one that was %s', async (how, event) => {
    const index = await indexAfter(told(NEW), event);
    expect(held(index)).toEqual(['c1', null, how === 'corrected' ? 'c1' : null]);
  });
});
