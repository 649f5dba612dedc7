import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { derivedId, positionOf } from '#platform/event-sourcing';
import { instantOf, londonDate, type CivilDate } from '#platform/time';
import type { LineEntry } from './line-entry.ts';
import { difference } from './difference.ts';
import { replay, type Moment } from './replay.ts';

/** A fortnight over the clock change of 29 March 2026, and hours near midnight, where a London day is not a UTC day. */
const day = fc.integer({ min: 20, max: 33 }).map(dateOf);
const hour = fc.constantFrom('00:00:00.000', '09:30:00.000', '22:59:59.999', '23:00:00.000', '23:59:59.999');
const moment: fc.Arbitrary<Moment> = fc.record({ asAt: day, knownOn: day });

function dateOf(n: number): CivilDate {
  const [month, date] = n > 31 ? ['04', n - 31] : ['03', n];
  return `2026-${month}-${String(date).padStart(2, '0')}` as CivilDate;
}

const store = derivedId('a store');
const deed = fc.record({
  kind: fc.constantFrom('original', 'original', 'corrected', 'corrected', 'voided'),
  of: fc.nat({ max: 6 }),
  ...{ effectiveOn: day, value: fc.nat({ max: 3 }), sealed: fc.boolean() },
});

/** Lines as they can come about: told in order, each correction of an original that is there. */
const lines: fc.Arbitrary<readonly LineEntry[]> = fc
  .tuple(fc.array(deed, { maxLength: 25 }), fc.array(fc.tuple(day, hour), { minLength: 25, maxLength: 25 }))
  .map(([deeds, moments]) => {
    const instants = moments.map(([on, at]) => instantOf(`${on}T${at}Z`)).sort();
    const originals: string[] = [];
    return deeds.map(({ kind: wished, of, effectiveOn, value, sealed: restates }, n): LineEntry => {
      const kind = originals.length === 0 ? 'original' : wished;
      const id = derivedId('entry', n);
      const original = kind === 'original' ? id : originals[of % originals.length]!;
      if (kind === 'original') originals.push(id);
      const at = (field: string) => ({ stream: 's-1', eventId: id, field });
      const seal = (field: string) => ({ kid: 'k', alg: 'A256GCM' as const, nonce: '', ciphertext: id, at: at(field) });
      return {
        ...{
          childId: 'c',
          id,
          type: 'Fact',
          dated: false,
          emptied: [],
          kind,
          original,
          stream: 's-1',
          position: positionOf(store, n),
          effectiveOn,
        },
        recordedAt: instants[n]!,
        was: kind === 'original' ? null : {},
        now: kind === 'voided' ? null : { value },
        sealed: {
          ...((restates || kind === 'original') && kind !== 'voided' && { note: seal('note') }),
          ...(kind !== 'original' && { reason: seal('reason') }),
        },
        actor: { id: 'a', role: 'sen-officer', team: null, organisation: null, onBehalfOf: null },
        rules: [],
        confirmed: [],
      };
    });
  });

/** The words of the architecture, one original at a time, days compared as London dates. */
function naively(line: readonly LineEntry[], { asAt, knownOn }: Moment) {
  const known = line.filter(({ recordedAt }) => londonDate(recordedAt) <= knownOn);
  const rows = known
    .filter(({ kind }) => kind === 'original')
    .map((first, n) => {
      const all = known.filter(({ original }) => original === first.id);
      const note = all.findLast(({ sealed }) => sealed['note'])!.sealed['note']!.ciphertext;
      return { n, last: all.at(-1)!, row: { original: first.id, note } };
    })
    .filter(({ last }) => last.kind !== 'voided' && last.effectiveOn <= asAt);
  rows.sort((a, b) => a.last.effectiveOn.localeCompare(b.last.effectiveOn) || a.n - b.n);
  return rows.map(({ last, row }) => ({ ...row, value: last.now!['value'], by: last.id }));
}

const shown = (line: readonly LineEntry[], at: Moment) =>
  replay(line, at).map(({ original, data, sealed, statedBy }) => ({
    ...{ original, note: sealed['note']!.ciphertext, value: data['value'], by: statedBy.id },
  }));

describe('Replay, for any line and any moment', () => {
  it('equals a naive second implementation', () =>
    fc.assert(
      fc.property(lines, moment, (line, at) => expect(shown(line, at)).toEqual(naively(line, at))),
      {
        numRuns: 500,
      },
    ));

  it('is determined by the events, not by the order in which they arrive', () =>
    fc.assert(
      fc.property(
        lines.chain((line) => fc.tuple(fc.constant(line), fc.shuffledSubarray([...line], { minLength: line.length }))),
        moment,
        ([line, shuffled], at) => expect(replay(shuffled, at)).toEqual(replay(line, at)),
      ),
    ));

  it('of any prefix stays what it was, whatever is recorded on later days', () =>
    fc.assert(
      fc.property(lines, moment, (line, at) => {
        const prefix = line.filter(({ recordedAt }) => londonDate(recordedAt) <= at.knownOn);
        expect(replay(line, at)).toEqual(replay(prefix, at));
      }),
    ));

  it('differs from another moment exactly where the difference says so', () =>
    fc.assert(
      fc.property(lines, moment, moment, (line, first, second) => {
        const kept = new Map(replay(line, first).map((fact) => [fact.original, fact]));
        for (const { original, before, after } of difference(line, first, second)) {
          expect(kept.get(original) ?? null).toEqual(before);
          if (after) kept.set(original, after);
          else kept.delete(original);
        }
        const values = (facts: Iterable<{ original: string; data: unknown; effectiveOn: string }>) =>
          [...facts]
            .map(({ original, data, effectiveOn }) => `${original} ${effectiveOn} ${JSON.stringify(data)}`)
            .sort();
        expect(values(kept.values())).toEqual(values(replay(line, second)));
      }),
    ));
});
