import { questions, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { announcedTimeLimit, cited, type CitedRule, type NonSchoolStay } from '#statutory-rules';
import type { AgreedTerms } from './agreed-terms.ts';

/** A placement as the advice counts it: its first and its last day, and the sessions of a week. */
export type Stay = NonSchoolStay;

/** The child’s other placements that are at no school; null where the one that is asked about is at one: nothing is advised of it. */
export type StaysElsewhere = readonly Stay[] | null;

/** What has been announced of how long a child is to be at placements that are no school. Advice: never a limit of law. */
export type AdvisedLength = Readonly<{
  /** Longer than is advised, and on more sessions a week than may last longer. */
  exceeds: boolean;
  /** The last day that is within it, counted from the first of the placements that count as one. */
  until: CivilDate;
  since: CivilDate;
  sentence: string;
  rule: CitedRule;
}>;

const question = questions({
  'past-advised-length':
    'The placement would run longer than is advised for provision that is no school. That is advice and not law: it may be right for this child all the same.',
});

export const stayOf = ({
  startsOn,
  endsOn,
  timetable,
}: Pick<AgreedTerms, 'startsOn' | 'endsOn' | 'timetable'>): Stay => ({
  from: startsOn,
  to: endsOn,
  sessionsAWeek: timetable.length,
});

/** @param elsewhere the child's other placements: those that lie close by count with it. @param on the day of asking. Null where nothing is announced. */
export function advisedLength(stay: Stay, elsewhere: StaysElsewhere, on: CivilDate): AdvisedLength | null {
  if (elsewhere === null || stay.to < stay.from) return null;
  const stays = [...elsewhere.filter(({ from, to }) => from <= stay.to && from <= to), stay];
  const answer = announcedTimeLimit(stays, on);
  const said = answer.kind === 'applied' ? answer : answer.wouldBe[0];
  if (!said) return null;
  const { exceeds, lastDayWithin: until, spell } = said.result;
  const rule = cited(
    { ...said, inputs: answer.inputs },
    exceeds ? 'exceeds announced policy' : 'within announced policy',
  );
  return { exceeds, until, since: spell.from, sentence: said.sentence, rule };
}

/** Whoever departs from the advice says why; what was asked and why stands with what is recorded. @param at the field */
export function againstAdvice(advised: AdvisedLength | null, at: string, of: CivilDate) {
  if (!advised?.exceeds) return { rules: [], raised: [] };
  const words = `${advised.sentence} That is advice for provision that is no school, and not law: say why it is right for this child.`;
  return {
    rules: [advised.rule],
    raised: [question('past-advised-length', { at, of }, words)] as readonly Question[],
  };
}
