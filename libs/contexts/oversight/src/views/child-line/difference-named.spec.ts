import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { derivedId, positionOf } from '#platform/event-sourcing';
import { instantOf, londonDate, type CivilDate } from '#platform/time';
import { difference } from './difference.ts';
import type { LineEntry } from './line-entry.ts';
import type { Moment } from './replay.ts';

const day = fc.integer({ min: 10, max: 25 }).map((n) => `2026-03-${n}` as CivilDate);
const moment: fc.Arbitrary<Moment> = fc.record({ asAt: day, knownOn: day });
const deed = fc.record({
  kind: fc.constantFrom('original', 'original', 'corrected', 'voided'),
  subject: fc.constantFrom('one', 'other'),
  ...{ of: fc.nat({ max: 6 }), from: day, value: fc.nat({ max: 3 }) },
});
const store = derivedId('a store');

/** Lines of dated changes of two things, told early, late and anew. */
const lines: fc.Arbitrary<readonly LineEntry[]> = fc
  .tuple(fc.array(deed, { minLength: 1, maxLength: 12 }), fc.array(day, { minLength: 12, maxLength: 12 }))
  .map(([deeds, days]) => {
    const recorded = days.toSorted();
    const originals: { id: string; subject: string }[] = [];
    return deeds.map(({ kind: wished, subject: told, of, from, value }, n): LineEntry => {
      const kind = originals.length === 0 ? 'original' : wished;
      const id = derivedId('entry', n);
      if (kind === 'original') originals.push({ id, subject: told });
      const { id: original, subject } = kind === 'original' ? originals.at(-1)! : originals[of % originals.length]!;
      const on = recorded[n]!;
      return {
        ...{ childId: 'c', id, type: 'Fact', dated: true, emptied: [], kind, original, stream: 's-1' },
        ...{ position: positionOf(store, n), effectiveOn: from < on ? from : on, sealed: {}, rules: [], confirmed: [] },
        recordedAt: instantOf(`${on}T09:30:00.000Z`),
        was: kind === 'original' ? null : {},
        now: kind === 'voided' ? null : { value, from, subjectId: subject },
        actor: { id: 'a', role: 'sen-officer', team: null, organisation: null, onBehalfOf: null },
      };
    });
  });

const subjectIn = (line: readonly LineEntry[], original: string) =>
  line.find(({ id }) => id === original)!.now!['subjectId'];

it('names every event between both moments that touches what reads otherwise, and no other', () =>
  fc.assert(
    fc.property(lines, moment, moment, (line, first, second) => {
      const [earlier, later] = [first.knownOn, second.knownOn].toSorted();
      const between = line.filter(
        ({ recordedAt }) => londonDate(recordedAt) > earlier! && londonDate(recordedAt) <= later!,
      );
      for (const { original, by, through } of difference(line, first, second)) {
        const touching = between.filter((entry) => subjectIn(line, entry.original) === subjectIn(line, original));
        expect([...by, ...through].map(({ id }) => id).toSorted()).toEqual(touching.map(({ id }) => id).toSorted());
      }
    }),
  ));

it('says of one and the same day that nothing was recorded of nothing that reads otherwise', () =>
  fc.assert(
    fc.property(lines, moment, day, (line, first, knownOn) => {
      for (const { by, through } of difference(line, first, { ...first, knownOn }))
        expect(by.length + through.length).toBeGreaterThan(0);
    }),
  ));
