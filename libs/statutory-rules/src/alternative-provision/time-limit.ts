import { beginningWith, weeks } from '../calendar/index.ts';
import {
  addDays,
  apply,
  counted,
  dateInWords,
  daysBetween,
  demand,
  inOrder,
  laterOf,
  statedFacts,
  wholeNumber,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { spellRule, timeLimitRule } from './data/provision-rules.ts';

/** One placement of a child at a non-school provider, first to last day, with its sessions in a week. */
export type NonSchoolStay = Readonly<{ from: IsoDate; to: IsoDate; sessionsAWeek: number }>;

/** Placements that count as one stay. `days`: first to last, holidays included; `sessionsAWeek`: the most at one time. */
export type Spell = NonSchoolStay & Readonly<{ days: number }>;

const { gapWeeks: GAP_WEEKS } = statedFacts(spellRule);

/**
 * The cumulative length of a child's placements at any non-school provider: a gap of up to 4 weeks does not begin anew
 * (local). Domain reference 4.4.
 * @param gapWeeks the council's own gap
 * @throws InvalidInput `not-a-civil-date`, `ends-before-it-starts`, `not-a-whole-number`
 */
export function placementSpells(stays: readonly NonSchoolStay[], gapWeeks = GAP_WEEKS): readonly Spell[] {
  wholeNumber(gapWeeks, 'gapWeeks');
  stays.forEach(({ from, to, sessionsAWeek }) => {
    inOrder(from, to, 'stay');
    wholeNumber(sessionsAWeek, 'sessionsAWeek', 1);
  });
  const runs: { from: IsoDate; to: IsoDate; of: NonSchoolStay[] }[] = [];
  for (const stay of [...stays].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = runs.at(-1);
    if (last !== undefined && daysBetween(last.to, stay.from) - 1 <= gapWeeks * 7) {
      last.to = laterOf(last.to, stay.to);
      last.of.push(stay);
    } else runs.push({ from: stay.from, to: stay.to, of: [stay] });
  }
  return runs.map(({ from, to, of }) => ({ from, to, days: daysBetween(from, to) + 1, sessionsAWeek: mostAtOnce(of) }));
}

/** Placements side by side add their sessions; the sum can be greatest only on a day when one begins. */
const mostAtOnce = (stays: readonly NonSchoolStay[]): number =>
  Math.max(
    ...stays.map(({ from: day }) =>
      stays
        .filter(({ from, to }) => from <= day && day <= to)
        .reduce((sum, { sessionsAWeek }) => sum + sessionsAWeek, 0),
    ),
  );

export interface TimeLimit {
  readonly exceeds: boolean;
  /** The last day of the twelfth week. */
  readonly lastDayWithin: IsoDate;
  readonly spell: Spell;
}

/**
 * Whether the latest of a child's stays exceeds the limits that DfE has announced: longer than 12 weeks, and more than
 * four sessions a week. Advice: announced policy, not law. The answer is a gap with its "would be". Domain reference 4.4.
 * @param on the day of asking: before the announcement nothing would be
 * @throws InvalidInput `no-stays`, and as {@link placementSpells}
 */
export function announcedTimeLimit(
  stays: readonly NonSchoolStay[],
  on: IsoDate,
  gapWeeks = GAP_WEEKS,
): Application<TimeLimit> {
  demand(stays.length > 0, 'stays', 'no-stays', 'must hold a placement');
  const spell = placementSpells(stays, gapWeeks).at(-1)!;
  return apply(timeLimitRule, on, { stays, on, gapWeeks }, (limits) => {
    const lastDayWithin = beginningWith(weeks(limits.weeks), spell.from);
    const exceeds = spell.to > lastDayWithin && spell.sessionsAWeek > limits.sessionsAWeek;
    const sentence = `${dateInWords(spell.from)} to ${dateInWords(spell.to)} (${counted(spell.days, 'day')}), up to ${counted(spell.sessionsAWeek, 'session')} a week: ${exceeds ? 'exceeds' : 'within'} announced policy (at most ${limits.weeks} weeks, to ${dateInWords(lastDayWithin)}, or ${limits.sessionsAWeek} sessions a week).`;
    return { result: { exceeds, lastDayWithin, spell }, sentence };
  });
}

/** The first day on which a further placement would begin a new stay. */
export const newSpellFrom = ({ to }: Spell, gapWeeks = GAP_WEEKS): IsoDate => addDays(to, gapWeeks * 7 + 2);
