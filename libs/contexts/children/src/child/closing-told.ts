import { heldOn, questions, refusals, refuseAny, type Question, type Refusal } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import {
  answered,
  cited,
  compulsorySchoolAgeEnds,
  dateInWords,
  missingEducationStanding,
  notBeforeBirth,
} from '#statutory-rules';
import { registeredChild } from './change-of-holder.ts';
import type { ClosingReason, Confirmer } from './child.events.ts';
import type { Child } from './child.ts';

/** What is told of a closing; who confirmed it is of a child who moved away alone. */
export type ClosingTold = Readonly<{
  childId: string;
  because: ClosingReason;
  /** From when: the day of the move, of the death, of the return; of the last day with the service. */
  on: CivilDate;
  confirmer: Confirmer | null;
  /** By name and place. */
  confirmedBy: string | null;
  confirmedOn: CivilDate | null;
  details: string | null;
}>;

/** Of the birth: null where it is not known, and whether somebody estimated it. */
export type KnownOfClosing = Readonly<{ today: CivilDate; bornOn: CivilDate | null; isEstimated?: boolean }>;

const refusal = refusals({
  'no-such-closing': 'This record was not closed so, or that was voided.',
  'before-birth': 'The day is before the child was born.',
  'day-ahead': 'The day has not come yet: a record is closed on the day, or after it.',
  'move-not-recorded': 'Nothing says that the child had moved away on this day: record first since when, and where to.',
  'not-confirmed':
    'The receiving school or authority has not confirmed it, so the record stays open: say who confirmed it, and when.',
  'confirmed-ahead': 'The day on which it was confirmed has not come yet.',
  'nothing-to-confirm':
    'Only a move away is confirmed by the receiving school or authority. Take out who confirmed it, or close the record as “Moved away”.',
});

export const noSuchClosing = () => refusal('no-such-closing');

const question = questions({
  'of-school-age':
    'By the date of birth the child is of compulsory school age on this day. Look whether the reason is right.',
  'confirmed-before-the-move':
    'It was confirmed before the day of the move. What is confirmed is that the child arrived there.',
  'age-cannot-be-said':
    'Whether the child is past compulsory school age cannot be said yet: the date of birth is not known.',
});

/**
 * @param besides what else stands against it: said with the rest, and not when that has been mended
 * @throws Refusal
 * @returns what the closing says, by which rules, and what is asked of it
 */
export function closingTold(
  told: ClosingTold,
  child: Child,
  { today, bornOn, isEstimated = false }: KnownOfClosing,
  besides: readonly (Refusal | false | null)[] = [],
) {
  const { because, on, confirmer, confirmedBy, confirmedOn, details } = told;
  const { whereabouts } = registeredChild(child);
  const ofDay = wrongDay(on, today, bornOn);
  const data = { because, on, confirmed: null };
  if (because !== 'moved-away') {
    const given = Object.entries({ confirmer, confirmedBy, confirmedOn }).find(([, each]) => each !== null);
    refuseAny([ofDay, given ? refusal('nothing-to-confirm', given[0]) : null, ...besides]);
    const raised = because === 'past-school-age' ? askedOfAge({ bornOn, isEstimated }, on) : [];
    return { data, personal: { confirmedBy: null, details }, rules: [], raised };
  }
  // Looked up on the day: whoever tells of an old move tells of what has been confirmed by today.
  const rule = answered(
    missingEducationStanding(confirmer === null ? 'said to have moved away' : SAID[confirmer], today),
  );
  refuseAny([
    ofDay,
    ofDay === null && heldOn(whereabouts, on) !== 'moved-away' && refusal('move-not-recorded', 'on'),
    notConfirmed(told, rule.result.closes),
    confirmedOn !== null && confirmedOn > today && refusal('confirmed-ahead', 'confirmedOn'),
    bornOn !== null &&
      confirmedOn !== null &&
      confirmedOn < bornOn &&
      refusal('before-birth', 'confirmedOn', notBeforeBirth('The day on which it was confirmed', bornOn)),
    ...besides,
  ]);
  const movedOn = whereabouts.findLast(({ from }) => from <= on)!.from;
  return {
    data: { ...data, confirmed: { by: confirmer!, on: confirmedOn! } },
    personal: { confirmedBy, details },
    rules: [cited(rule, rule.result.standing)],
    raised: confirmedOn! < movedOn ? [confirmedBefore(movedOn, confirmedOn!)] : [],
  };
}

/** One refusal of the day: mending it mends what rests on it. */
function wrongDay(on: CivilDate, today: CivilDate, bornOn: CivilDate | null): Refusal | null {
  if (on > today) return refusal('day-ahead', 'on');
  return bornOn !== null && on < bornOn ? refusal('before-birth', 'on', notBeforeBirth('The day', bornOn)) : null;
}

/** Said once, at the first that is missing: who, by name, and when are one thing. */
function notConfirmed({ confirmer, confirmedBy, confirmedOn }: ClosingTold, closes: boolean): Refusal | null {
  if (!closes || confirmer === null) return refusal('not-confirmed', 'confirmer');
  if (confirmedBy === null) return refusal('not-confirmed', 'confirmedBy');
  return confirmedOn === null ? refusal('not-confirmed', 'confirmedOn') : null;
}

/** What is confirmed is that the child arrived. */
const confirmedBefore = (movedOn: CivilDate, confirmedOn: CivilDate): Question =>
  question(
    'confirmed-before-the-move',
    { at: 'confirmedOn', of: confirmedOn },
    `The day on which it was confirmed, ${dateInWords(confirmedOn)}, is before the move, ${dateInWords(movedOn)}. What is confirmed is that the child arrived there: look whether both days are right.`,
  );

const SAID = {
  'receiving-school': 'confirmed by the receiving school',
  'receiving-authority': 'confirmed by the receiving authority',
} as const;

const asked = (on: CivilDate) => ({ at: 'because', of: on });

type Birth = Readonly<{ bornOn: CivilDate | null; isEstimated: boolean }>;

/** Of a birth that lies before the rule book nobody is asked. */
function askedOfAge({ bornOn, isEstimated }: Birth, on: CivilDate): readonly Question[] {
  if (bornOn === null) return [question('age-cannot-be-said', asked(on))];
  const ends = compulsorySchoolAgeEnds(bornOn);
  if (ends.kind === 'gap' || on > ends.result.lastDay) return [];
  const by = isEstimated ? 'an estimate of the date of birth' : 'the date of birth';
  const until = `By ${by} the child is of compulsory school age to ${dateInWords(ends.result.lastDay)}. Look whether the reason is right.`;
  return [question('of-school-age', asked(on), until)];
}
