import { earliestFirst } from '#civil-time';
import { beginningWith, weeks } from '../calendar/index.ts';
import {
  addDays,
  answered,
  apply,
  civilDate,
  counted,
  dateInWords,
  daysBetween,
  demand,
  eachNamed,
  inOrder,
  laterOf,
  weekdayAndDate,
  wholeNumber,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { spellRule, timeLimitRule } from './data/provision-rules.ts';

/** One placement of a child at a non-school provider, first to last day, with its sessions in a week. */
export type NonSchoolStay = Readonly<{ from: IsoDate; to: IsoDate; sessionsAWeek: number }>;

/** Placements that count as one stay. `days`: first to last, holidays included; `sessionsAWeek`: the most at one time. */
export type Spell = NonSchoolStay & Readonly<{ days: number }>;

/**
 * The cumulative length of a child's placements at any non-school provider: a gap of up to 4 weeks does not begin anew
 * (local). Domain reference 4.4. Looked up on the day of asking.
 * @param own the council's own gap, in weeks; by default that of the day
 * @throws InvalidInput `not-a-civil-date`, `ends-before-it-starts`, `not-a-whole-number`
 */
export function placementSpells(
  stays: readonly NonSchoolStay[],
  on: IsoDate,
  own: number | null = null,
): Application<readonly Spell[]> {
  if (own !== null) wholeNumber(own, 'own');
  eachNamed(stays, 'stays', ({ from, to, sessionsAWeek }, place) => {
    inOrder(from, to, place);
    wholeNumber(sessionsAWeek, `${place}.sessionsAWeek`, 1);
  });
  return apply(spellRule, on, { stays, on, own }, (facts) => {
    const gapWeeks = own ?? facts.gapWeeks;
    const result = spellsOf(stays, gapWeeks);
    if (result.length === 0) return { result, sentence: 'No placement.' };
    const gap =
      gapWeeks === 0 ? 'Any gap begins anew' : `A gap of up to ${counted(gapWeeks, 'week')} does not begin anew`;
    const sentence = `${counted(stays.length, 'placement')}: ${result.map(inWords).join('; ')}. ${gap}.`;
    return { result, sentence };
  });
}

const inWords = ({ from, to, days, sessionsAWeek }: Spell): string =>
  `${dateInWords(from)} to ${dateInWords(to)} (${counted(days, 'day')}), up to ${counted(sessionsAWeek, 'session')} a week`;

function spellsOf(stays: readonly NonSchoolStay[], gapWeeks: number): readonly Spell[] {
  const runs: { from: IsoDate; to: IsoDate; of: NonSchoolStay[] }[] = [];
  for (const stay of stays.toSorted(earliestFirst(({ from }) => from))) {
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
  own: number | null = null,
): Application<TimeLimit> {
  demand(stays.length > 0, 'stays', 'no-stays', 'must hold a placement');
  const spells = answered(placementSpells(stays, on, own));
  const spell = spells.result.at(-1)!;
  return apply(timeLimitRule, on, { stays, on, own }, (limits) => {
    const lastDayWithin = beginningWith(weeks(limits.weeks), spell.from);
    const exceeds = spell.to > lastDayWithin && spell.sessionsAWeek > limits.sessionsAWeek;
    const most = `${counted(limits.weeks, 'week')} at most (to ${weekdayAndDate(lastDayWithin)}), or ${counted(limits.sessionsAWeek, 'session')} a week.`;
    const runs = `from ${weekdayAndDate(spell.from)} to ${weekdayAndDate(spell.to)} (${counted(spell.days, 'day')})`;
    const beyond = exceeds ? ` It runs ${runs}, on up to ${counted(spell.sessionsAWeek, 'session')} a week.` : '';
    const said = (limit: string) => `${exceeds ? 'More than' : 'Within'} ${limit}: ${most}${beyond}`;
    return {
      ...{ result: { exceeds, lastDayWithin, spell }, restsOn: [spells] },
      ...{ sentence: said('the limit'), announced: said('what the government has announced but not yet made a rule') },
    };
  });
}

/**
 * The first day on which a further placement would begin a new stay. Domain reference 4.4 (local). Looked up on the day of
 * asking.
 * @param own the council's own gap, in weeks; by default that of the day
 * @throws InvalidInput `not-a-civil-date`, `not-a-whole-number`
 */
export function newSpellFrom(spell: Spell, on: IsoDate, own: number | null = null): Application<IsoDate> {
  civilDate(spell.to, 'spell.to');
  if (own !== null) wholeNumber(own, 'own');
  return apply(spellRule, on, { spell, on, own }, (facts) => {
    const gapWeeks = own ?? facts.gapWeeks;
    const result = addDays(spell.to, gapWeeks * 7 + 2);
    const gap = gapWeeks === 0 ? 'any gap' : `a gap of more than ${counted(gapWeeks, 'week')}`;
    const sentence = `After a stay to ${dateInWords(spell.to)}, a placement from ${dateInWords(result)} begins a new one (${gap}).`;
    return { result, sentence };
  });
}
