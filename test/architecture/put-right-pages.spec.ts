import { beforeAll, describe, expect, it } from '@jest/globals';
import { actsOf, routesOf } from '#nest/web';
import { officerPages } from '#officer-ui';
import { writersOf } from '../../scripts/code-relations.ts';
import { sourceDefinitions } from '../../scripts/source-definitions.ts';

type Putting = Readonly<{ type: string; kind: string; by: readonly string[]; file?: string }>;
type Known = Readonly<{
  events: readonly Putting[];
  /** What a person may send, by the API. */
  byPeople: ReadonlySet<string>;
  onPages: ReadonlySet<string>;
}>;

/** Of these no command is: each with what one does instead. */
const OTHERWISE: Readonly<Record<string, string>> = {
  ChildRegisteredVoided: 'A registration that should not be is for the end of its personal data, which two decide on',
  ResponseWindowOpenedVoided: 'A provider to whom it went has its time: when it received it is corrected',
};

/** What a person records, and nobody can correct, void or remove: each with what one does instead. */
const STANDS: Readonly<Record<string, string>> = {
  ReferralFilledIn: 'It is written anew until it is sent out, and withdrawn or removed then',
  ReferralSubmitted: 'What went out cannot be called back: it is withdrawn, or removed with all that it says',
  OfferMade: 'The provider’s own words, on which an award may rest: removed where it was another child’s',
  ReferralDeclined: 'The provider’s own words: removed where it was another child’s',
  PlacementTakenOver: 'Its start is voided, and it is taken over anew: the last says how it stood',
  RecordShared: 'It is ended, and what was seen meanwhile stands in who looked',
  RecordSharingEnded: 'The record is shared anew',
  PossibleDuplicatesJudged: 'It is judged anew',
  PersonalDataDestroyed: 'What is destroyed is nowhere any more',
  // What two people settle, one that asks and one that confirms, is settled anew by two.
  ...Object.fromEntries(
    [
      ...['AddressProtected', 'AddressProtectionChanged', 'AddressProtectionLifted', 'AddressReleased'],
      ...['AddressReleaseSettled', 'LiftingAsked', 'LiftingDeclined', 'MergeAsked', 'MergeDeclined'],
      ...['RecordsMerged', 'RecordsParted', 'SealingAsked', 'RecordSealed', 'RecordUnsealed', 'SealedAskDeclined'],
      ...['OpeningOfSealedAsked', 'SealedRecordOpened'],
    ].map((type) => [type, 'It holds until it is asked or said anew, on its own page']),
  ),
};
const OF_CHILDREN = /contexts\/(?:children|referrals|placements|attendance)\//;

/** What can be put right of what was recorded, and nobody can do, or nobody has a page for. */
const faults = ({ events, byPeople, onPages }: Known): readonly string[] =>
  events
    .filter(({ kind }) => ['corrected', 'voided', 'removed'].includes(kind))
    .flatMap(({ type, by }) => {
      const people = by.filter((command) => byPeople.has(command));
      if (people.length === 0 && !Object.hasOwn(OTHERWISE, type)) return `${type}: no person can record it`;
      return people.filter((command) => !onPages.has(command)).map((command) => `${command}: no page sends it`);
    });

/** What a person records of a child, and neither says anew nor takes back. */
const standing = ({ events, byPeople }: Known): readonly string[] => {
  const byPerson = events.filter(({ by }) => by.some((command) => byPeople.has(command))).map(({ type }) => type);
  return events
    .filter(({ kind, file = '' }) => kind === 'original' && OF_CHILDREN.test(file))
    .map(({ type }) => type)
    .filter((type) => byPerson.includes(type))
    .filter((type) => !byPerson.includes(`${type}Corrected`) && !byPerson.includes(`${type}Voided`));
};

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
      events: definitions.events.map(({ it: { type, kind }, file }) => ({
        type,
        kind,
        file,
        by: writers.get(type) ?? [],
      })),
      byPeople: new Set(sent(definitions.routes as never)),
      onPages: new Set(routesOf([...officerPages]).flatMap((route) => actsOf(route).map(({ name }) => name))),
    };
  });

  it('can be corrected, voided or removed by an officer on a page', () => expect(faults(known)).toEqual([]));

  it('can be said anew or taken back wherever a person recorded it of a child, or there is a reason why not', () =>
    expect(standing(known).toSorted()).toEqual(Object.keys(STANDS).toSorted()));

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
