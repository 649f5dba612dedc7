import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Draft, RecordedEvent } from '#platform/event-sourcing';
import type { SealedAt, Sealer } from '#platform/privacy';
import type { ReadModels } from '#platform/read-models';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import { registered } from '../child/child.fixtures.ts';
import { childStream } from '../child/child.ts';
import type { CircumstancesEvent } from '../circumstances/circumstances.events.ts';
import { circumstancesStream } from '../circumstances/circumstances.ts';
import { childRecord } from '../views/child-record/child-record.ts';
import { ChildIndex } from './child-index.ts';
import { indexEvents } from './index-events.service.ts';
import { indexRecords } from './index-records.service.ts';
import { calledToday, everyNameOf } from './names-of-indexed.ts';
import { everyUpnOf, upnToday } from './upns-of-indexed.ts';

type Told = Draft<CircumstancesEvent>;
type Asked = Readonly<{ what: 'name' | 'upn'; act: 'tell' | 'correct' | 'void'; of: number; day: number }>;

const UPNS = ['U931400025001', 'M80120000500A', 'N801200001001', null] as const;
const from = (day: number) => `2026-03-0${day}` as const;
const said = (n: number, what: Asked['what']) =>
  what === 'name'
    ? { names: { ...{ givenNames: `Ama${n}`, familyName: 'Told', knownAsGivenNames: null, knownAsFamilyName: null } } }
    : { number: { upn: UPNS[n % 4]!, noneBecause: UPNS[n % 4] === null ? 'other' : null } };

/** Each act on what stands of those told so far; one that finds nothing to correct tells something new. */
function toldBy(asked: readonly Asked[]): readonly Told[] {
  const past: Told[] = [];
  const standing: { id: string; what: Asked['what'] }[] = [];
  for (const [n, { what, act, of, day }] of asked.entries()) {
    const those = standing.filter((each) => each.what === what);
    const one = those[of % (those.length || 1)];
    const type = what === 'name' ? 'NamesChanged' : 'UpnChanged';
    const parts = { ...said(n, what), reason: 'misread' };
    if (act === 'tell' || one === undefined) {
      past.push({ type, data: { from: from(day) }, personal: said(n, what) } as Told);
      standing.push({ id: factId(n), what });
    } else if (act === 'correct')
      past.push({
        type: `${type}Corrected`,
        data: { original: one.id, now: { from: from(day) } },
        personal: parts,
      } as Told);
    else {
      past.push({ type: `${type}Voided`, data: { original: one.id }, personal: { reason: 'not hers' } } as Told);
      standing.splice(standing.indexOf(one), 1);
    }
  }
  return past;
}

async function indexed(past: readonly Told[], filledAt: number) {
  const about = { childId: 'c1' };
  const events: readonly RecordedEvent[] = [
    ...recordedFacts(childStream, 'c1', about, [registered]),
    ...recordedFacts(circumstancesStream, 'c1', about, past),
  ];
  const sealer: Pick<Sealer, 'open'> = {
    open: (async (values: readonly SealedAt[]) =>
      values.map(({ at }) => {
        const facts = at.stream.startsWith('child-') ? [registered] : past;
        const n = facts.findIndex((_, i) => factId(i) === at.eventId);
        return (facts[n]!.personal as Readonly<Record<string, unknown>>)[at.field];
      })) as Sealer['open'],
  };
  const document = viewAfter(childRecord, events.slice(0, filledAt + 1)).get('c1')!;
  const rows = [{ id: 'c1', document, parked: false }];
  const readModels = { positionOf: async () => null, find: async () => ({ rows, next: null, unlisted: 0 }) };
  const index = new ChildIndex();
  await indexRecords(index, readModels as unknown as ReadModels, sealer);
  await indexEvents(index, events.slice(filledAt + 1), sealer);
  const child = index.of('c1')!;
  return [calledToday(child), everyNameOf(child), upnToday(child), everyUpnOf(child)];
}

const asked = fc.record<Asked>({
  what: fc.constantFrom('name', 'upn'),
  act: fc.constantFrom('tell', 'tell', 'correct', 'void'),
  of: fc.nat(3),
  day: fc.integer({ min: 1, max: 3 }),
});

describe('An index of names and numbers', () => {
  it('says the same whenever it was filled from the records: at first, in between, or after all', () =>
    fc.assert(
      fc.asyncProperty(fc.array(asked, { maxLength: 7 }), fc.nat(6), async (acts, between) => {
        const past = toldBy(acts);
        const afterAll = await indexed(past, past.length);
        expect(await indexed(past, 0)).toEqual(afterAll);
        expect(await indexed(past, Math.min(between, past.length))).toEqual(afterAll);
      }),
    ));
});
