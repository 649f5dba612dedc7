import type { LineFacts } from '#pure/oversight';
import { counted, listInWords } from '#statutory-rules';
import type { WordsOf } from './codes.ts';
import { schoolCalled } from './children-words.ts';
import { destinations } from './destination-words.ts';
import { dayWords, money } from './times.ts';
import {
  closedWords,
  isClosed,
  row,
  rowOf,
  type Closed,
  type Names,
  type ShownParts,
  type WordingsOf,
  type DataOf,
  type PartsInWords,
} from './wording.ts';

type PlacementFacts =
  | 'PlacementProposed'
  | 'PlacementTakenOver'
  | 'PlacementWithdrawn'
  | 'AwardVoidedAfterStart'
  | 'AwardMadeAgain'
  | 'PlacementStarted'
  | 'PlacementReviewed'
  | 'ExtensionAgreed'
  | 'LeavingDateCarried'
  | 'ReturnPlanned'
  | 'ReturnConfirmed'
  | 'PlacementEnded';

/** A share of what was marked is never without how much was not. */
const attendedToDate = ({ attendance, unmarked }: DataOf<'PlacementReviewed'>): readonly string[] => [
  ...(attendance ? [`${attendance.n} of ${attendance.d} sessions`] : []),
  ...(unmarked
    ? [`${counted(unmarked, 'agreed session')} had no mark, and ${unmarked === 1 ? 'is' : 'are'} not in it`]
    : []),
];

export const placementWordings: WordingsOf<PlacementFacts> = {
  PlacementProposed: ({ couldStartOn }) => ({
    title: 'Placement proposed, after the award',
    rows: row('Could start', couldStartOn && dayWords(couldStartOn)),
  }),
  PlacementTakenOver: ({ stoodOn, weeklyPrice }, { toldBy }) => ({
    title: `Placement taken over, as it stood on ${dayWords(stoodOn)}`,
    rows: [...row('From', toldBy), ...row('Price a week', weeklyPrice === null ? null : money(weeklyPrice))],
  }),
  PlacementWithdrawn: () => ({
    title: 'Placement withdrawn before it started',
    rows: row('Why', 'The award was voided'),
  }),
  AwardVoidedAfterStart: () => ({
    title: 'The award was voided after the placement had started',
    rows: row('What follows', 'A placement that is under way goes on until somebody ends it. It is not started again'),
  }),
  AwardMadeAgain: ({ couldStartOn }) => ({
    title: 'Awarded again to the same provider: the placement goes on',
    rows: [
      ...row('What follows', 'It goes on under the new award. No second placement is opened'),
      ...row('Could start', couldStartOn && dayWords(couldStartOn)),
    ],
  }),
  PlacementStarted: (data, { outcomes }) => ({
    title: 'Placement started',
    rows: [
      ...row('First day', dayWords(data.startsOn)),
      ...row('Agreed last day', dayWords(data.endsOn)),
      ...row('First review', dayWords(data.nextReviewOn)),
      ...row('Legal basis', bases[data.legalBasis]),
      ...row('School leaving date', data.schoolLeaving && dayWords(data.schoolLeaving.date)),
      ...rowOf('Timetable', timetableWords(data.timetable)),
      ...rowOf('Outcomes', agreedOutcomes(data.outcomes, outcomes)),
    ],
  }),
  PlacementReviewed: (data, { actuals, notes }, names) => ({
    title: 'Placement reviewed',
    rows: [
      ...row('Recommended', recommendations[data.recommends]),
      ...row('Next review', data.nextReviewOn && dayWords(data.nextReviewOn)),
      ...rowOf('Attendance to date', attendedToDate(data)),
      ...rowOf('Outcomes', judgedOutcomes(data.judgements, actuals, names)),
      ...row('Notes', notes),
    ],
  }),
  ExtensionAgreed: ({ finishesOn, offRollOn }) => ({
    title: `Extension agreed to ${dayWords(finishesOn)}`,
    rows: [
      ...row('Agreed last day', dayWords(finishesOn)),
      ...row('School roll', offRollOn ? `Leaves the roll on ${dayWords(offRollOn)}` : 'Stays on the roll'),
    ],
  }),
  LeavingDateCarried: ({ date }) => ({
    title:
      date === null ? 'School leaving date cannot be said any more' : `School leaving date is now ${dayWords(date)}`,
    rows: row('Why', 'The date of birth was corrected after the placement started'),
  }),
  ReturnPlanned: ({ schoolUrn, returnsOn, phases }, { criteria, support, schoolName }, { school }) => ({
    title: `Return to ${schoolCalled(schoolName, schoolUrn, school)} planned for ${dayWords(returnsOn)}`,
    rows: [
      ...row('School', schoolCalled(schoolName, schoolUrn, school)),
      ...row('Day of the return', dayWords(returnsOn)),
      ...rowOf('Phases', phases.map(phaseWords)),
      ...(isClosed(criteria) ? row('Criteria', criteria) : rowOf('Criteria', criteria ?? [])),
      ...row('Support', support),
    ],
  }),
  ReturnConfirmed: ({ outcome, confirmedOn, setback }) => ({
    title: returns[outcome],
    rows: [...row('Confirmed on', dayWords(confirmedOn)), ...row('Why', setback && setbacks[setback])],
  }),
  PlacementEnded: ({ endedOn, reason, destination }) => ({
    title: 'Placement ended',
    rows: [
      ...row('Last day', dayWords(endedOn)),
      ...row('Why', endReasons[reason]),
      ...row('Destination', `${destinations[destination]} (NCCIS ${destination})`),
    ],
  }),
};

export const placementParts: PartsInWords = {
  views: {
    'placements-with-next-dates': 'Placements and their next dates',
    outcomes: 'What placements were to achieve, and did',
    'open-review-due': 'Reviews that are due',
    'open-start-to-record': 'Places that were awarded, and have not begun',
    'open-placement-ends': 'When each placement ends',
    'open-advice-to-act-on': 'What reviews recommend, and nobody has done yet',
    'open-return-to-confirm': 'Planned returns to school, of which nobody has said how they went',
    'open-leaves-school-age': 'When each child in a placement is past school age',
  },
  opened: { FindPlacements: 'Placements', FindOutcomes: 'Outcomes and reviews' },
  done: {
    ...{ ConfirmReturn: 'the return to school', PlanReturn: 'the return to school' },
    ...{ CorrectStart: 'the start of a placement', CorrectEnd: 'the end of a placement' },
    CorrectReturnConfirmation: 'how the return to school went',
    CorrectReturnPlan: 'the plan of a return to school',
    TakeOverPlacement: 'a placement that ran already',
    ...{ StartPlacement: 'a placement', EndPlacement: 'a placement', ProposePlacement: 'a placement' },
    ...{ WithdrawPlacement: 'a placement that was proposed', RemoveProposal: 'a placement that was proposed' },
    ...{ RecordReview: 'a review', CorrectReview: 'a review' },
    ...{ AgreeExtension: 'an extension', CorrectExtension: 'an extension' },
    ...{ VoidPlacementEntry: 'an entry of a placement', RemovePlacementEntry: 'an entry of a placement' },
    CarryLeavingDate: 'the day of leaving compulsory school age into a placement',
  },
};

export const bases: WordsOf<DataOf<'PlacementStarted'>['legalBasis']> = {
  'ea1996-s19': 'Education Act 1996, section 19: education that the council arranges',
  'ea2002-s29a': 'Education Act 2002, section 29A: directed off site to improve behaviour',
  'eia2006-s100': 'Education and Inspections Act 2006, section 100: a suspension of more than five days',
  'cfa2014-s42': 'Children and Families Act 2014, section 42: provision in the EHC plan',
  'cfa2014-s61': 'Children and Families Act 2014, section 61: provision otherwise than in a school',
  'school-arrangement': 'Arranged by the school, the child staying on its roll',
  'post-16': 'Post-16 provision',
};

export const days: WordsOf<DataOf<'PlacementStarted'>['timetable'][number]['weekday']> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
};

export const domains: WordsOf<DataOf<'PlacementStarted'>['outcomes'][number]['domain']> = {
  attendance: 'Attendance',
  attitude: 'Attitude to learning',
  attainment: 'Attainment',
  behaviour: 'Behaviour',
  wellbeing: 'Wellbeing',
  destination: 'Destination',
};

export const recommendations: WordsOf<DataOf<'PlacementReviewed'>['recommends']> = {
  extend: 'Extend the placement',
  continue: 'Continue as agreed',
  end: 'End the placement',
  reintegrate: 'Plan the return to school',
};

export const judgements: WordsOf<DataOf<'PlacementReviewed'>['judgements'][number]['judgement']> = {
  met: 'met',
  partly: 'partly met',
  'not-met': 'not met',
};

export const returns: WordsOf<DataOf<'ReturnConfirmed'>['outcome']> = {
  full: 'The return to school is complete',
  partial: 'The return to school succeeded in part',
  failed: 'The return to school did not succeed',
};

export const setbacks: WordsOf<NonNullable<DataOf<'ReturnConfirmed'>['setback']>> = {
  'child-did-not-attend': 'Did not attend',
  behaviour: 'Behaviour at school',
  'need-not-met-at-school': 'The school did not meet what was needed',
  health: 'Health',
  'family-circumstances': 'The family’s circumstances',
  'school-withdrew': 'The school withdrew',
  other: 'Another reason',
};

export const endReasons: WordsOf<DataOf<'PlacementEnded'>['reason']> = {
  'planned-end': 'It ended as planned',
  'ended-by-commissioner': 'The council or school that commissioned it ended it',
  'ended-by-provider': 'The provider ended it',
  'parents-choice': 'The parents’ choice',
  'moved-away': 'Moved away',
  'left-compulsory-school-age': 'Past compulsory school age',
  other: 'Another reason',
};

type Parts<T extends PlacementFacts> = ShownParts<LineFacts[T]['personal']>;
type Data<T extends PlacementFacts> = LineFacts[T]['data'];

const phaseWords = (phase: Data<'ReturnPlanned'>['phases'][number]): string =>
  `From ${dayWords(phase.from)}: ${phase.sessionsAtSchool} sessions a week at school, ${phase.sessionsAtProvision} at the placement`;

/** A day a line. */
export function timetableWords(sessions: Data<'PlacementStarted'>['timetable']): readonly string[] {
  const byDay = Map.groupBy(sessions, ({ weekday }) => weekday);
  const half = ({ session, minutes }: (typeof sessions)[number]) => `${session} (${minutes} minutes)`;
  return [...byDay].map(([day, of]) => `${days[day]}: ${listInWords(of.map(half))}`);
}

function agreedOutcomes(
  open: Data<'PlacementStarted'>['outcomes'],
  texts: Parts<'PlacementStarted'>['outcomes'],
): readonly string[] {
  return open.map(({ outcomeId, domain, baselineOn }) => {
    const subject = domains[domain];
    if (isClosed(texts)) return `${subject}: ${inSentence(texts)}`;
    const text = texts?.find((each) => each.outcomeId === outcomeId);
    if (!text) return `${subject}: baseline of ${dayWords(baselineOn)}`;
    const baseline = `Baseline on ${dayWords(baselineOn)}: ${clause(text.baseline)}`;
    return `${subject}: ${clause(text.measure)}. ${baseline}. Target: ${clause(text.target)}.`;
  });
}

function judgedOutcomes(
  open: Data<'PlacementReviewed'>['judgements'],
  texts: Parts<'PlacementReviewed'>['actuals'],
  names: Names,
): readonly string[] {
  return open.map(({ outcomeId, judgement }) => {
    const judged = `${clause(names.measure?.(outcomeId) ?? 'Outcome')}: ${judgements[judgement]}`;
    if (isClosed(texts)) return `${judged}. Actual: ${inSentence(texts)}.`;
    const actual = texts?.find((each) => each.outcomeId === outcomeId)?.actual;
    return actual === undefined ? judged : `${judged}. Actual: ${clause(actual)}.`;
  });
}

const inSentence = (closed: Closed): string => closedWords(closed).replace(/^./, (first) => first.toLowerCase());

/** What somebody wrote, to go on in a sentence. */
const clause = (text: string): string => text.trim().replace(/[.;]$/, '');
