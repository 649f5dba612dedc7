import type { PlacementShown } from '../placement/placements-shown.ts';
import { counted } from '#statutory-rules';
import type { CivilDate } from '#platform/time';
import { dayWords } from '../words/times.ts';

type Entry = PlacementShown['entries'][number];
/** A placement as it stands, with the days on which marks of it are. */
export type Standing = Pick<
  PlacementShown,
  'startedOn' | 'endsOn' | 'endedOn' | 'awardVoided' | 'entries' | 'nextReviewOn'
> &
  Readonly<{ marks: readonly CivilDate[] }>;
type Lasting = Readonly<{ from: CivilDate; to: CivilDate | null }>;

const HAPPENED: Readonly<Record<string, string>> = {
  PlacementReviewed: 'The review of',
  ReturnConfirmed: 'How the return went on',
};

/** Nothing cascades (the officer decides of each): what would no longer fit is named before it comes to be so. */
export const outside = ({ entries, marks }: Standing, lasting: Lasting, lie = 'would lie'): readonly string[] => [
  ...entries
    .filter(({ type, effectiveOn }) => Object.hasOwn(HAPPENED, type) && isOutside(effectiveOn, lasting))
    .map(
      ({ type, effectiveOn }) =>
        `${HAPPENED[type]} ${dayWords(effectiveOn)} ${lie === LIE ? 'lies' : lie} outside the placement. ${staysOf('it')}`,
    ),
  ...marksOutside(
    marks.filter((date) => isOutside(date, lasting)),
    (many) => `${lie === LIE && many === 1 ? 'lies' : lie} outside the placement`,
  ),
];

/** As it is by now: where a start was said later, or an end earlier, or the start was voided, and nobody has looked at what was recorded before. */
export const outsideNow = (standing: Standing): readonly string[] =>
  standing.startedOn === null
    ? marksOutside(standing.marks, (many) => `${many === 1 ? 'is' : 'are'} of no placement that has begun`)
    : outside(standing, { from: standing.startedOn, to: standing.endedOn }, LIE);

const LIE = 'lie';

const isOutside = (date: CivilDate, { from, to }: Lasting): boolean => date < from || (to !== null && date > to);

const staysOf = (which: 'it' | 'they'): string =>
  which === 'it'
    ? 'It stays as it is: correct it, or void it, by itself.'
    : 'They stay as they are: correct or void each that is not right.';

function marksOutside(marks: readonly CivilDate[], are: (many: number) => string): readonly string[] {
  if (marks.length === 0) return [];
  const [first, last] = [marks.toSorted()[0]!, marks.toSorted().at(-1)!];
  const when = first === last ? `of ${dayWords(first)}` : `from ${dayWords(first)} to ${dayWords(last)}`;
  return [
    `${counted(marks.length, 'mark')} ${when} ${are(marks.length)}. ${staysOf(marks.length === 1 ? 'it' : 'they')}`,
  ];
}

const of = ({ entries }: Standing, type: string): readonly Entry[] => entries.filter((each) => each.type === type);
const resting = ({ entries }: Standing, id: string): readonly Entry[] =>
  entries.filter(({ restsOn }) => restsOn === id);

/** To which day it runs once the start is said anew: an extension is corrected by itself. */
export const runsByStart = (standing: Standing, endsOn: CivilDate): CivilDate =>
  of(standing, 'ExtensionAgreed').some(({ correctable }) => correctable) ? standing.endsOn! : endsOn;

/** To which day it runs once this extension is to that day, or is taken back: a later one stands. */
export const runsByExtension = <Day extends CivilDate | null>(standing: Standing, entryId: string, day: Day) =>
  of(standing, 'ExtensionAgreed').at(-1)?.id === entryId ? day : standing.endsOn!;

/** Of the start said anew. */
export function afterStart(
  standing: Standing,
  now: Readonly<{ startsOn: CivilDate; endsOn: CivilDate; nextReviewOn: CivilDate }>,
): readonly string[] {
  const isExtended = of(standing, 'ExtensionAgreed').some(({ correctable }) => correctable);
  const isReviewed = of(standing, 'PlacementReviewed').some(({ correctable }) => correctable);
  return [
    isExtended
      ? `It still runs to ${dayWords(standing.endsOn!)}, as the extension says. An extension is corrected by itself.`
      : `It runs to ${dayWords(runsByStart(standing, now.endsOn))}.`,
    isReviewed
      ? 'The next review is due as the last review says. A review is corrected by itself.'
      : `The first review is due on ${dayWords(now.nextReviewOn)}.`,
    ...outside(standing, { from: now.startsOn, to: standing.endedOn }),
  ];
}

/** Of a review said anew. */
export const afterReview = (
  standing: Standing,
  entryId: string,
  { recommends, heldOn }: Readonly<{ recommends: string; heldOn: CivilDate }>,
): readonly string[] => [
  'The attendance stays as it was on the day when the review was recorded.',
  ...(recommends === 'extend' ? [] : restingOn(standing, entryId, 'rests on a review that does not recommend it')),
  ...(standing.endedOn !== null && heldOn > standing.endedOn
    ? [`The placement ended on ${dayWords(standing.endedOn)}, before that day.`]
    : []),
];

const restingOn = (standing: Standing, id: string, are: string): readonly string[] =>
  resting(standing, id).map(() => `The extension that was agreed stays, and ${are}. Void it if it is not to stand.`);

/** Of an extension said anew. */
export function afterExtension(
  standing: Standing,
  entryId: string,
  { finishesOn }: Readonly<{ finishesOn: CivilDate }>,
): readonly string[] {
  return runsByExtension(standing, entryId, null) === null
    ? [`The placement runs to ${dayWords(finishesOn)}.`]
    : [laterStands(standing)];
}

const laterStands = ({ endsOn }: Standing): string =>
  `A later extension stands, so the placement still runs to ${dayWords(endsOn!)}.`;

/** Of the plan of a return said anew. */
export function afterPlan(
  standing: Standing,
  entryId: string,
  { returnsOn }: Readonly<{ returnsOn: CivilDate }>,
): readonly string[] {
  if (standing.endedOn !== null) return ['The placement has ended: nothing that is due changes with it.'];
  return of(standing, 'ReturnPlanned').at(-1)?.id === entryId
    ? [`The return to school is planned for ${dayWords(returnsOn)}.`]
    : ['A later plan stands, so the return is still planned as that says.'];
}

/** Of how a return went, said anew. @param entryId what says so, where it was recorded before */
export function afterReturn(
  standing: Standing,
  { outcome, confirmedOn }: Readonly<{ outcome: string; confirmedOn: CivilDate }>,
  entryId: string | null = null,
): readonly string[] {
  const others = { ...standing, entries: standing.entries.filter(({ id }) => id !== entryId) };
  if (outcome === 'full')
    return [
      `The placement ends on ${dayWords(confirmedOn)}.`,
      ...outside(others, { from: standing.startedOn!, to: confirmedOn }),
    ];
  return standing.endedOn === null ? [] : [underWay(standing)];
}

/** Of the end said anew. */
export const afterEnd = (standing: Standing, { endedOn }: Readonly<{ endedOn: CivilDate }>): readonly string[] => [
  `The placement ended on ${dayWords(endedOn)}: no mark can be recorded after that day.`,
  ...outside(standing, { from: standing.startedOn!, to: endedOn }),
];

const underWay = ({ endsOn }: Standing): string =>
  `The placement is under way again, to ${dayWords(endsOn!)}. Marks and reviews can be recorded, and it is ended when it ends.`;

/** Of an entry that is taken back. @param outcome of a return that was confirmed @param before to which day it ran before an extension, where that is known */
export function afterVoid(
  standing: Standing,
  { id, type }: Pick<Entry, 'id' | 'type'>,
  outcome: string | null,
  before: CivilDate | null = null,
): readonly string[] {
  switch (type) {
    case 'PlacementStarted':
      return [
        standing.awardVoided
          ? 'The placement is withdrawn: its award was voided, so it is not started again.'
          : 'The placement is awarded and not begun, and can be started again.',
        ...later(standing),
        ...marksOutside(standing.marks, () => 'would be of no placement that has begun'),
      ];
    case 'PlacementReviewed':
      return [
        'What is due next goes by the review before, or by the start where there is none.',
        ...restingOn(standing, id, 'says that what it rested on was voided'),
      ];
    case 'ExtensionAgreed':
      if (runsByExtension(standing, id, null) !== null) return [laterStands(standing)];
      return [
        before === null
          ? 'The placement ends on the day that was agreed before this extension.'
          : `The placement runs to ${dayWords(before)} again, as was agreed before this extension.`,
        ...reviewAfter(standing, before),
      ];
    case 'ReturnPlanned':
      return [
        'A plan that was made before it holds again; where there is none, no return is planned.',
        ...resting(standing, id).map(() => 'How the return went stays, and says that what it rested on was voided.'),
      ];
    case 'ReturnConfirmed':
      return [...(outcome === 'full' ? [underWay(standing)] : []), 'How the return went can be recorded again.'];
    default:
      return [underWay(standing)];
  }
}

/** None would be due before the end then: whoever takes an extension back is told. */
const reviewAfter = ({ nextReviewOn }: Standing, endsOn: CivilDate | null): readonly string[] =>
  endsOn !== null && nextReviewOn !== null && nextReviewOn > endsOn
    ? [
        `The next review, due on ${dayWords(nextReviewOn)}, is after that day: correct the review that says so, or none is due before the end.`,
      ]
    : [];

/** What was recorded of a course that would not have begun. */
function later({ entries }: Standing): readonly string[] {
  const many = entries.filter(({ type, voidable }) => voidable && type !== 'PlacementStarted').length;
  if (many === 0) return [];
  return [`What was recorded of it since stays, and says that it rests on a start that was voided (${many}).`];
}
