import { describe, expect, it } from '@jest/globals';
import { childEvents, owningTeamChanged } from '#pure/children';
import { Catalogue, heldOn, inForce, type TypedEvent } from '#platform/event-sourcing';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { difference } from './difference.ts';
import { draftsOf, lineAfter, recordedSteps, stepId, type Step } from '../recorded-line.fixtures.ts';
import { recordedBy, replay, type Moment } from './replay.ts';

const child = draftsOf(childEvents);
type Change = (typeof owningTeamChanged)[number];

const changed = (recorded: CivilDate, owningTeam: string, from: CivilDate): Step => ({
  ...{ recorded, stream: 'child-a' },
  event: child({ type: 'OwningTeamChanged', data: { owningTeam, from }, personal: { because: null } }),
});

/** Told late, later still and early; then a void. */
const steps: readonly Step[] = [
  changed('2025-09-01', 'p', '2025-09-01'),
  changed('2025-11-03', 'r', '2025-10-01'),
  changed('2025-11-10', 'q', '2025-09-15'),
  changed('2025-11-20', 's', '2025-12-01'),
  {
    ...{ recorded: '2025-11-25', stream: 'child-a', by: 'officer-2' },
    event: child({
      type: 'OwningTeamChangedVoided',
      effectiveOn: '2025-10-01',
      data: { original: stepId(1) },
      personal: { reason: 'another child' },
    }),
  },
];
const catalogue = new Catalogue(childEvents);
const recorded = recordedSteps(steps, catalogue);
const line = lineAfter(recorded);

type Held = Readonly<{ held: string; agreed?: string }>;
const vector: readonly (readonly [CivilDate, CivilDate, Held])[] = [
  ['2025-09-20', '2025-11-02', { held: 'p' }],
  ['2025-09-20', '2025-11-10', { held: 'q' }],
  ['2025-10-05', '2025-11-03', { held: 'r' }],
  ['2025-10-05', '2025-11-12', { held: 'r' }],
  ['2025-10-05', '2025-11-26', { held: 'q' }],
  ['2025-11-24', '2025-11-24', { held: 'r', agreed: 's from 2025-12-01' }],
  ['2025-12-02', '2025-12-02', { held: 's' }],
  ['2025-11-30', '2025-11-26', { held: 'q', agreed: 's from 2025-12-01' }],
];

function replayed(asAt: CivilDate, knownOn: CivilDate): Held {
  const facts = replay(line, { asAt, knownOn });
  const those = (standing: string) => facts.filter(({ period }) => period?.standing === standing);
  const [held, ...others] = those('in-force').map(({ data }) => data['owningTeam'] as string);
  expect(others).toEqual([]);
  const [agreed] = those('agreed').map(({ data }) => `${data['owningTeam'] as string} from ${data['from'] as string}`);
  return { held: held!, ...(agreed && { agreed }) };
}

function known(knownOn: CivilDate) {
  const ids = new Set(recordedBy(line, knownOn).map(({ id }) => id));
  return recorded.filter(({ id }) => ids.has(id));
}

type Said = Readonly<{ data: unknown }>;
const teamOn = (day: CivilDate, facts: readonly Said[]) =>
  heldOn(
    facts.map(({ data }) => {
      const { from, owningTeam: value } = data as { from: CivilDate; owningTeam: string };
      return { from, value };
    }),
    day,
  );

describe('A dated change (V-CHANGE)', () => {
  it.each(vector)('replayed, true on %s as known on %s', (asAt, knownOn, expected) =>
    expect(replayed(asAt, knownOn)).toEqual(expected),
  );

  it.each(vector)('decided on, on %s as known on %s', (day, knownOn, { held }) =>
    expect(teamOn(day, inForce(known(knownOn), catalogue.typeOf))).toBe(held),
  );

  it.each(vector)('kept by a view, on %s as known on %s', (day, knownOn, { held }) => {
    const teams = keptFacts(...owningTeamChanged);
    const kept = known(knownOn).reduce<KeptFacts<Change> | undefined>(
      (facts, event) => teams.keep(facts, event as unknown as TypedEvent<Change>),
      undefined,
    );
    expect(teamOn(day, teams.inForce(kept))).toBe(held);
  });

  it('is a fact of the day on which it was told where its own day was to come', () =>
    expect(replay(line, { asAt: '2025-11-19', knownOn: '2025-11-30' }).map(({ data }) => data['owningTeam'])).toEqual([
      'p',
      'q',
    ]));

  it('shows until when each held', () =>
    expect(
      replay(line, { asAt: '2025-12-02', knownOn: '2025-11-24' }).map(({ data, period }) => [
        data['owningTeam'],
        period,
      ]),
    ).toEqual([
      ['p', { from: '2025-09-01', until: '2025-09-15', standing: 'past' }],
      ['q', { from: '2025-09-15', until: '2025-10-01', standing: 'past' }],
      ['r', { from: '2025-10-01', until: '2025-12-01', standing: 'past' }],
      ['s', { from: '2025-12-01', until: null, standing: 'in-force' }],
    ]));
});

describe('The difference between two moments, of dated changes', () => {
  const between = (first: Moment, second: Moment) =>
    difference(line, first, second).map(({ before, after, by, through }) => [
      (after ?? before)!.data['owningTeam'],
      `${before?.period?.standing ?? 'none'} → ${after?.period?.standing ?? 'none'}`,
      by.map(({ actor }) => actor.id),
      through.map(({ actor }) => actor.id),
    ]);

  it('names the one that was over and the one that took force, by their dates alone', () =>
    expect(
      between({ asAt: '2025-11-24', knownOn: '2025-11-24' }, { asAt: '2025-12-02', knownOn: '2025-11-24' }),
    ).toEqual([
      ['r', 'in-force → past', [], []],
      ['s', 'agreed → in-force', [], []],
    ]));

  it('names who voided one, and the one that holds again', () =>
    expect(
      between({ asAt: '2025-11-24', knownOn: '2025-11-24' }, { asAt: '2025-11-24', knownOn: '2025-11-26' }),
    ).toEqual([
      ['r', 'in-force → none', ['officer-2'], []],
      ['q', 'past → in-force', [], ['officer-2']],
    ]));
});
