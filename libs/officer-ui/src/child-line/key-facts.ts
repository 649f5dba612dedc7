import { listInWords } from '#statutory-rules';
import { possiblyOne, rollsIn, whyNone } from '#pure/children';
import type { LineFacts } from '#pure/oversight';
import { onNoRoll, otherRecord, schoolCalled, schoolNamed, services, whichOf } from '../words/children-words.ts';
import { possibleDuplicatesPath } from '../possible-duplicates/possible-duplicates-path.ts';
import { wordsFor } from '../words/fact-words.ts';
import { teamWords } from '../words/people.ts';
import { isClosed, NAME_NOT_KNOWN, row, type Names, type Row, type ShownParts } from '../words/wording.ts';
import type { Fact, Reading } from './line-types.ts';
import { placementsAtAGlance } from './placements-at-a-glance.ts';
import { closedOnLine, whereaboutsOnLine } from './closed-on-line.ts';
import { lastOf as last } from './last-of.ts';
import { sharedOnLine } from './shared-on-line.ts';

/** The few facts one looks for first, as they stood at the moment of the page. */
export function keyFacts({ childId, found: { facts, at: moment }, names, places }: Reading): readonly Row[] {
  const registered = last(facts, 'ChildRegistered');
  const at = (start: Fact) => {
    const provider = places.get(start.original);
    const name = provider && names.provider?.(provider, start.effectiveOn);
    return name ? `At ${name}, ` : '';
  };
  const about = registered ? wordsFor(registered, names).rows : [];
  return [
    ...about.filter(({ label }) => label === 'Date of birth'),
    ...(numberOf(facts, names) ?? about.filter(({ label }) => label === 'Unique pupil number')),
    ...holders(facts, names),
    ...row('Where the child is', whereaboutsOnLine(facts)),
    ...row('Record', closedOnLine(facts)),
    ...row('Shared with', sharedOnLine(facts, moment.asAt)),
    ...duplicates(childId, facts, names),
    ...row('School', rollsOf(facts, names) ?? (registered && schoolOf(registered, names))),
    ...placementsAtAGlance(facts, at, names),
  ];
}

const schoolOf = (
  { data: { roll }, personal }: Fact & Readonly<{ data: LineFacts['ChildRegistered']['data'] }>,
  { school }: Names,
): string =>
  roll.is === 'none'
    ? onNoRoll(roll.why)
    : `On the roll of ${schoolCalled((personal as ShownParts<LineFacts['ChildRegistered']['personal']>).schoolName, roll.schoolUrn, school)}`;

/** What was told last of the number, from the registration on, or ever where that says none; null where that of the registration holds. */
function numberOf(facts: readonly Fact[], names: Names): readonly Row[] | null {
  const registered = last(facts, 'ChildRegistered');
  const { upn = null } = (registered?.personal ?? {}) as Readonly<{ upn?: unknown }>;
  const isSince = ({ data }: Fact) => upn === null || (data as Dated).from >= (registered?.effectiveOn ?? '');
  const told = last(
    facts.filter((fact) => fact.type === 'UpnChanged' && fact.period?.standing === 'in-force' && isSince(fact)),
    'UpnChanged',
  );
  return told ? wordsFor(told, names).rows.filter(({ label }) => label !== 'From') : null;
}

/** What was told last of the rolls, from the registration on; null where that of the registration holds. */
function rollsOf(facts: readonly Fact[], { school }: Names): string | null {
  const registered = last(facts, 'ChildRegistered');
  const told = last(
    facts.filter(
      ({ period, data }) => period?.standing === 'in-force' && (data as Dated).from >= (registered?.effectiveOn ?? ''),
    ),
    'RollsChanged',
  );
  if (!told) return null;
  const { schoolNames } = told.personal as ShownParts<LineFacts['RollsChanged']['personal']>;
  const called = rollsIn(told.data.roll).map(({ schoolUrn }) =>
    schoolCalled(schoolNamed(schoolNames, schoolUrn), schoolUrn, school),
  );
  return called.length === 0
    ? onNoRoll(whyNone(told.data.roll))
    : `On the ${called.length > 1 ? 'rolls' : 'roll'} of ${listInWords(called)}`;
}
type Dated = Readonly<{ from: string }>;

const NOT_OPEN = 'It is not open to you: see which team to ask';
/** Of a page that was not told which records open. */
const BESIDE = 'See the records beside each other';

/** First to be seen: whoever works with one record should know of the other; where it is not theirs to open, whom to ask stands beside both. */
const duplicates = (childId: string, facts: readonly Fact[], { opens, nth }: Names): readonly Row[] =>
  possibleDuplicates(facts).map((other) => ({
    label: 'May be the same child',
    ...(opens?.(other)
      ? otherRecord(other, opens, whichOf('Open the other record', nth?.(other)))
      : { texts: [opens ? NOT_OPEN : BESIDE], href: possibleDuplicatesPath(childId) }),
  }));

/** Of the child whose line it is: those of whom nobody said that they are other children. */
export const possibleDuplicates = (facts: readonly Fact[]): readonly string[] =>
  possiblyOne(foundIn(facts), judgedOf(facts));

/** Every other record that entries name, of whom they say that it may be one, that it is another, or a brother’s or sister’s. */
export const otherRecordsOn = (facts: readonly Entry[]): readonly string[] => [
  ...new Set([...foundIn(facts), ...Object.keys(judgedOf(facts)), ...siblingsIn(facts)]),
];

type Entry = Pick<Fact, 'type' | 'data' | 'personal'>;

const siblingsIn = (facts: readonly Entry[]): readonly string[] =>
  facts.flatMap(({ type, personal }) => {
    if (type !== 'SiblingChanged') return [];
    const { sibling } = personal as ShownParts<LineFacts['SiblingChanged']['personal']>;
    return sibling === undefined || isClosed(sibling) ? [] : (sibling as { siblingId: string }).siblingId;
  });

/** Of several, which one it is: alike on the whole page, whatever an entry or a fact of it names. */
export const nthOf =
  (others: readonly string[]) =>
  (childId: string): string | null =>
    others.length > 1 && others.includes(childId) ? `${others.indexOf(childId) + 1} of ${others.length}` : null;

function foundIn(facts: readonly Entry[]): readonly string[] {
  return facts.flatMap(({ type, data }) =>
    type === 'PossibleDuplicatesFound' ? (data as LineFacts['PossibleDuplicatesFound']['data']).otherChildIds : [],
  );
}

/** What was said last of each, so far as the line goes. */
const judgedOf = (facts: readonly Entry[]) =>
  Object.fromEntries(
    facts.flatMap(({ type, data }) => {
      if (type !== 'PossibleDuplicatesJudged') return [];
      const { otherChildIds, as } = data as LineFacts['PossibleDuplicatesJudged']['data'];
      return otherChildIds.map((other) => [other, as] as const);
    }),
  );

/** As on the day of the page: a change that is agreed, or over, is on the line. */
function holders(facts: readonly Fact[], names: Names): readonly Row[] {
  const now = facts.filter(({ period }) => period?.standing === 'in-force');
  const service = last(now, 'OwningServiceChanged') ?? last(facts, 'ChildRegistered');
  const [team, officer] = [last(now, 'OwningTeamChanged'), last(now, 'AllocatedOfficerChanged')];
  return [
    ...row('Record held by', service && services[service.data.owningService]),
    ...row('Team', team?.data.owningTeam && teamWords(team.data.owningTeam)),
    ...row('Officer', officer?.data.officerId && (names.person?.(officer.data.officerId) ?? NAME_NOT_KNOWN)),
  ];
}
