import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  Catalogue,
  correctable,
  event,
  inForce,
  int,
  sealed,
  stream,
  type Draft,
  type RecordedEvent,
  type TypedEvent,
} from '#platform/event-sourcing';
import { factId, recordedFacts } from '#platform/testing';
import { keptFacts, type KeptFacts } from './kept-facts.ts';

const Marked = event('Marked', { data: { day: int() }, personal: { note: sealed.text(), remark: sealed.text() } });
const types = correctable(Marked);
type Mark = (typeof types)[number];
const marks = keptFacts(...types);
const { typeOf } = new Catalogue(types);

const ids = [0, 1, 2].map(factId);
const a = factId(0);
const original = fc.constantFrom(...ids);
const day = fc.integer({ min: 1, max: 9 });
const steps = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('MarkedCorrected'), original, day, restates: fc.boolean() }),
    fc.record({ type: fc.constant('MarkedVoided'), original }),
  ),
  { maxLength: 12 },
);

const marksOf = stream<null, Mark, 'childId'>({
  category: 'mark',
  events: types,
  about: ['childId'],
  initial: null,
  evolve: () => null,
});
type Later = { type: string; original: string; day?: number; restates?: boolean };

/** All originals first, then corrections and voids in any order, each sealing what it says at its own address. */
const history = (later: readonly Later[]): readonly RecordedEvent[] =>
  recordedFacts(marksOf, 'x', {}, [
    ...ids.map((_, n) => ({ type: 'Marked', data: { day: n }, personal: { note: 'n', remark: 'r' } }) as Draft<Mark>),
    ...later.map(({ type, original, day = 0, restates }) => {
      const data = { original, was: { day: 0 }, ...(type === 'MarkedCorrected' && { now: { day } }) };
      return { type, data, personal: { reason: 'why', ...(restates && { note: 'n' }) } } as unknown as Draft<Mark>;
    }),
  ]);

const arriving = (recorded: RecordedEvent) => recorded as unknown as TypedEvent<Mark>;

describe('correctable facts in a view', () => {
  it('are those in force for a decision, whatever was corrected, voided and restated', () => {
    fc.assert(
      fc.property(steps, (later) => {
        const events = history(later);
        const kept = events.reduce<KeptFacts<Mark> | undefined>(
          (facts, each) => JSON.parse(JSON.stringify(marks.keep(facts, arriving(each)))) as KeptFacts<Mark>,
          undefined,
        );
        const expected = inForce(events, typeOf).map(({ id, type, data, sealed, effectiveOn, recordedAt, about }) => {
          return { id, type, data, sealed, effectiveOn, recordedAt, about };
        });
        expect(marks.inForce(kept)).toEqual(expected);
      }),
    );
  });

  it('touch the documents of what was and of what is now', () => {
    const [mark, , , corrected, voided] = history([
      { type: 'MarkedCorrected', original: a, day: 5 },
      { type: 'MarkedVoided', original: a },
    ]).map(arriving);
    expect(marks.said(mark!)).toEqual([{ day: 0 }]);
    expect(marks.said(corrected!)).toEqual([{ day: 0 }, { day: 5 }]);
    expect(marks.said(voided!)).toEqual([{ day: 5 }]);
  });

  it('are known by what a correction says where it came to without its original', () => {
    const [, , , corrected] = history([{ type: 'MarkedCorrected', original: a, day: 5, restates: true }]).map(arriving);
    const [fact] = marks.inForce(marks.keep(undefined, corrected!));
    expect(fact).toMatchObject({ id: a, type: 'Marked', data: { day: 5 }, sealed: { note: expect.anything() } });
    expect(Object.keys(fact!.sealed)).toEqual(['note']);
  });

  it('are none where nothing was said yet', () => {
    expect(marks.inForce(undefined)).toEqual([]);
    const [, , , voided] = history([{ type: 'MarkedVoided', original: a }]).map(arriving);
    expect(marks.keep(undefined, voided!)).toEqual({});
  });
});
