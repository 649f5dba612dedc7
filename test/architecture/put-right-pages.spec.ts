import { beforeAll, describe, expect, it } from '@jest/globals';
import { actsOf, routesOf } from '#nest/web';
import { officerPages } from '#officer-ui';
import { writersOf } from '../../scripts/code-relations.ts';
import { sourceDefinitions } from '../../scripts/source-definitions.ts';

type Putting = Readonly<{ type: string; kind: string; by: readonly string[] }>;
type Known = Readonly<{
  events: readonly Putting[];
  /** What a person may send, by the API. */
  byPeople: ReadonlySet<string>;
  onPages: ReadonlySet<string>;
}>;

/** Of these no command is: each with what one does instead. */
const OTHERWISE: Readonly<Record<string, string>> = {
  ChildRegisteredVoided: 'A registration that should not be is for the end of its personal data, which two decide on',
  ReferralAwardedCorrected:
    'A reasoning is not rewritten after the provider was told: the award is voided, and made anew',
  ResponseWindowOpenedVoided: 'A provider to whom it went has its time: when it received it is corrected',
};

/** What can be put right of what was recorded, and nobody can do, or nobody has a page for. */
const faults = ({ events, byPeople, onPages }: Known): readonly string[] =>
  events
    .filter(({ kind }) => ['corrected', 'voided', 'removed'].includes(kind))
    .flatMap(({ type, by }) => {
      const people = by.filter((command) => byPeople.has(command));
      if (people.length === 0 && !Object.hasOwn(OTHERWISE, type)) return `${type}: no person can record it`;
      return people.filter((command) => !onPages.has(command)).map((command) => `${command}: no page sends it`);
    });

describe('What was recorded wrongly', () => {
  let known: Known;
  beforeAll(async () => {
    const definitions = await sourceDefinitions();
    const writers = writersOf(definitions);
    const sent = (routes: readonly Readonly<{ declared?: { does: string; acts?: readonly { name: string }[] } }>[]) =>
      routes.flatMap(({ declared }) =>
        declared?.does === 'sends' ? (declared.acts ?? []).map(({ name }) => name) : [],
      );
    known = {
      events: definitions.events.map(({ it: { type, kind } }) => ({ type, kind, by: writers.get(type) ?? [] })),
      byPeople: new Set(sent(definitions.routes as never)),
      onPages: new Set(routesOf([...officerPages]).flatMap((route) => actsOf(route).map(({ name }) => name))),
    };
  });

  it('can be corrected, voided or removed by an officer on a page', () => expect(faults(known)).toEqual([]));

  it('is for many kinds of it', () => {
    const kinds = known.events.filter(({ kind }) => kind === 'corrected' || kind === 'voided');
    expect(kinds.length).toBeGreaterThan(20);
    expect(Object.keys(OTHERWISE).filter((type) => !kinds.some((each) => each.type === type))).toEqual([]);
    // What can be done by now is listed as what cannot be no longer.
    const now = kinds.filter(({ type, by }) => by.length > 0 && Object.hasOwn(OTHERWISE, type));
    expect(now).toEqual([]);
  });

  it.each<readonly [string, Known, readonly string[]]>([
    [
      'no command of a person',
      {
        events: [{ type: 'LineDrawnVoided', kind: 'voided', by: ['CloseLine'] }],
        byPeople: new Set(),
        onPages: new Set(),
      },
      ['LineDrawnVoided: no person can record it'],
    ],
    [
      'no page',
      {
        events: [{ type: 'LineDrawnCorrected', kind: 'corrected', by: ['CorrectLine'] }],
        ...{ byPeople: new Set(['CorrectLine']), onPages: new Set(['DrawLine']) },
      },
      ['CorrectLine: no page sends it'],
    ],
  ])('is found where it has %s', (_, one, said) => expect(faults(one)).toEqual(said));
});
