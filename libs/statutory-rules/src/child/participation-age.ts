import {
  addDays,
  answered,
  apply,
  civilDate,
  dateInWords,
  demand,
  earlierOf,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { birthday } from './age.ts';
import { compulsorySchoolAgeEnds } from './compulsory-school-age-end.ts';
import { participationRule } from './data/school-age-law.ts';

/** The days on which a young person must participate, both included; null if level 3 was reached before the first. */
export type ParticipationSpan = Readonly<{ from: IsoDate; to: IsoDate }> | null;

/**
 * From the day after compulsory school age ends to the day before the eighteenth birthday, or before level 3 is reached.
 * Domain reference 2.1, 2.3. Looked up on its first day.
 * @param autumnTermStarts as for {@link compulsorySchoolAgeEnds}; what a person is to confirm there moves the first day
 * @throws InvalidInput `not-a-civil-date`, `before-birth`, `not-in-that-autumn`; RuleGap where compulsory school age has no rule
 */
export function participationAge(
  dateOfBirth: IsoDate,
  level3ReachedOn: IsoDate | null = null,
  autumnTermStarts: IsoDate | null = null,
): Application<ParticipationSpan> {
  const end = answered(compulsorySchoolAgeEnds(dateOfBirth, autumnTermStarts));
  if (level3ReachedOn !== null) {
    const born = civilDate(level3ReachedOn, 'level3ReachedOn') > dateOfBirth;
    demand(born, 'level3ReachedOn', 'before-birth', 'must be after the birth');
  }
  const from = addDays(end.result.lastDay, 1);
  return apply(participationRule, from, { dateOfBirth, level3ReachedOn, autumnTermStarts }, ({ untilAge }) => {
    const reached = birthday(dateOfBirth, untilAge);
    const over = level3ReachedOn === null ? reached : earlierOf(reached, level3ReachedOn);
    const to = addDays(over, -1);
    const restsOn = [end];
    if (to < from)
      return { result: null, sentence: 'No duty to participate: level 3 was reached before it began.', restsOn };
    return {
      result: { from, to },
      sentence: `Must participate from ${dateInWords(from)} to ${dateInWords(to)}.`,
      restsOn,
    };
  });
}
