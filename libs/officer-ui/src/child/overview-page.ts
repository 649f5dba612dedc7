import type { AttendanceFound } from '#contexts/attendance';
import type { ClosedDaysFound } from '#contexts/calendars';
import type { ChildFound } from '#contexts/children';
import type { ChildLineFound, DueOfChildFound, ReferralOfChild } from '#contexts/oversight';
import type { PlacementsFound } from '#contexts/placements';
import { schoolYearOf } from '#pure/attendance';
import type { CivilDate, Instant } from '#platform/time';
import { mondayOf } from '#statutory-rules';
import type { ActOffered } from '../child-line/acts-on-line.ts';
import { NOTHING } from '../child-line/acts-on-entry.ts';
import type { EntryChoice } from '../child-line/entry-choices.ts';
import { keyFacts } from '../child-line/key-facts.ts';
import { measures } from '../child-line/line-page.ts';
import { placesOf, type Reading } from '../child-line/line-types.ts';
import { placementPath, placementsListed, running } from '../placement/placements-shown.ts';
import { isUndecided, referralsOfChild } from '../referrals/referrals-of-child.ts';
import type { Actor, Names } from '../words/wording.ts';
import { attendanceRows } from './attendance-shown.ts';
import { attendedAt } from './attended-at.ts';
import { latestOnLine } from './latest-on-line.ts';
import { referralsToWithdraw } from '../child-line/referrals-to-withdraw.ts';
import { nextOfClosed } from '../closing/next-of-closed.ts';
import { missingWords, sessionsMissing, type SessionMissing } from './sessions-missing.ts';
import { clocksOfChild, nextOfChild } from './next-of-child.ts';

type Found = Readonly<{
  line: ChildLineFound;
  placements: PlacementsFound;
  /** None where the reader may read none. */
  referrals: readonly ReferralOfChild[];
  due: DueOfChildFound['items'];
  attendance: AttendanceFound;
  acts: readonly ActOffered[];
  closed: ClosedDaysFound;
  /** Of the record; null while it is open. */
  closing: ChildFound['closed'];
}>;

/** Of the school year of a day, as the absence year runs. */
export const firstDayOf = (today: CivilDate): CivilDate => `${schoolYearOf(today).slice(0, 4)}-08-01` as CivilDate;

/** Of the school year that runs: what stands of another says nothing of this one. An auditor is shown the marks of the audit alone. */
function missingNow({ placements, attendance, closed: { closed } }: Found, today: CivilDate) {
  const { marks, notHeld, schoolYear } = attendance;
  const within = { from: firstDayOf(today), to: today, today, closed };
  return sessionsMissing(placements.items, schoolYear === schoolYearOf(today) ? [...marks, ...notHeld] : [], within);
}

/** Said above already, by who the child is. */
const ABOVE = ['Date of birth', 'Officer', 'Shared with', 'Record', 'Where the child is'].concat([
  'Unique pupil number',
  'UPN',
  'Temporary UPN',
  'Why there is none',
]);

/** What is missing of the register, and where the first of it is filled in, whether or not that placement goes on. */
export function unmarkedOf(childId: string, missing: readonly SessionMissing[], fills: boolean) {
  const [first] = missing;
  if (!first) return null;
  const href = `${placementPath(childId, first.placementId)}/marks?week=${mondayOf(first.date)}`;
  return { words: missingWords(missing), fills: fills ? { text: 'Fill in the marks', href } : null };
}

/** All that the overview of a child says below its name. */
export function overviewPage(
  found: Found,
  known: Readonly<{
    today: CivilDate;
    now: Instant;
    names: Names;
    choice: EntryChoice;
    isAudit: boolean;
    isBirthNotKnown: boolean;
    actor: Actor;
  }> &
    Readonly<{ fillsMarks: boolean }>,
) {
  const { line, placements, referrals, due, attendance, acts, closed, closing } = found;
  const names = { ...known.names, measure: measures(line) };
  const reading: Reading = { childId: line.childId, found: line, names, places: placesOf(placements), may: NOTHING };
  const runs = placements.items.filter(running);
  const left = { placements: runs.length, referrals: referralsToWithdraw(line.facts).length };
  const missing = known.isAudit || closing ? [] : missingNow(found, known.today);
  const next = closing ? nextOfClosed(closing, left, line.childId) : nextOfChild(due, acts, known);
  const tables = {
    clocks: clocksOfChild(due, known, known.isBirthNotKnown && runs.length > 0),
    runs: placementsListed(line.childId, runs, { caption: 'What runs now', names }),
    referrals: referralsOfChild(referrals.filter(isUndecided), {
      ...{ childId: line.childId, caption: 'Referrals not decided yet', names, now: known.now },
    }),
  };
  return {
    // Marks have no day by which they are due: they are said where nothing else is, as after an end.
    unmarked: due.length === 0 ? unmarkedOf(line.childId, missing, known.fillsMarks) : null,
    ...{ next, tables, acts: acts.filter(({ href }) => href !== next.act?.href && !href.endsWith('/who-looked')) },
    glance: keyFacts(reading).filter(({ label }) => !ABOVE.includes(label)),
    attendance: [
      ...attendanceRows(attendance, missing, closed.isKnown),
      ...(known.isAudit ? [] : attendedAt(attendance, placements.items, names)),
    ],
    lately: latestOnLine(reading, known.choice),
  };
}
