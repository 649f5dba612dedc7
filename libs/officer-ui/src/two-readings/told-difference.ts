import { londonDate, type CivilDate } from '#platform/time';

import { changedRows, type ChangedRow } from '../child-line/changed-rows.ts';
import type { Change, Fact, LineEvent } from '../child-line/line-types.ts';
import { lateWords, lawsOf, reasonWords } from '../child-line/stated.ts';
import { kindWords, wordsFor } from '../words/fact-words.ts';
import { whoAndRole } from '../words/people.ts';
import { called, isPutRight } from '../put-right/entries-called.ts';
import { dayWords, weekdayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { readsOtherwise } from './reads-otherwise.ts';
import type { TwoReadings } from './readings-form.ts';

/** What reads differently, in sentences: what was held, what is held, who changed it and why. `strong` stands out. */
export type ToldDifference = Readonly<{
  said: readonly Readonly<{ text: string; strong?: true }>[];
  /** What reads otherwise of it besides. */
  rows: readonly ChangedRow[];
  by: readonly Readonly<{ text: string; why: string | null }>[];
}>;

type Known = Readonly<{ names: Names; readings: TwoReadings; today: CivilDate }>;

/** `Today`, or `On 18 November 2026`, of a reading. */
export const whenKnown = (knownOn: CivilDate, today: CivilDate): string =>
  knownOn === today ? 'Today' : `On ${dayWords(knownOn)}`;

export function toldDifference(change: Change, known: Known): ToldDifference {
  const { before, after, by, through, type } = change;
  const { names } = known;
  const events = by.map((event) => ({
    text: doneWords(event, (after ?? before)!.effectiveOn, names),
    why: reasonWords(event),
  }));
  const all = [
    ...events,
    ...through.map((event) => ({ text: besideWords(event, type, names), why: reasonWords(event) })),
  ];
  const told = all.length > 0 ? all : [{ text: NOTHING_RECORDED, why: null }];
  if (!before || !after) {
    const fact = (before ?? after)!;
    const { title } = wordsFor(fact, names);
    return {
      said: onlyOne(`${title}, ${weekdayWords(fact.effectiveOn)}`, { before, after, by }, known),
      rows: [],
      by: told,
    };
  }
  const [was, now] = [wordsFor({ ...before, type }, names), wordsFor({ ...after, type }, names)];
  const held = [was.title, now.title];
  const moved = before.effectiveOn !== after.effectiveOn;
  const rows = [
    ...changedRows(was, now).filter(({ label }) => label !== 'What happened'),
    ...[...heldOtherwise(before, after), ...readsOtherwise(change)],
    ...rulesSaidOtherwise(before.statedBy, after.statedBy),
  ];
  const { first, second } = known.readings;
  const on = [whenKnown(first.knownOn, known.today), whenKnown(second.knownOn, known.today)] as const;
  const [left, right] = moved
    ? [`${held[0]} on ${weekdayWords(before.effectiveOn)}`, `${held[1]} on ${weekdayWords(after.effectiveOn)}`]
    : held;
  if (left === right)
    return {
      said: [
        { text: `${now.title}, ${weekdayWords(after.effectiveOn)}`, strong: true },
        { text: ' reads differently.' },
      ],
      rows,
      by: told,
    };
  const said = [
    ...[{ text: `${on[0]} we held: ` }, { text: left!, strong: true } as const, { text: '. ' }],
    ...[{ text: `${on[1]} we hold: ` }, { text: right!, strong: true } as const, { text: '.' }],
  ];
  return { said, rows, by: told };
}

/** From which day to which it held, by each reading: what was told of another may have ended it. */
function heldOtherwise({ period: was }: Fact, { period: now }: Fact): readonly ChangedRow[] {
  const [before, after] = [was && heldWords(was), now && heldWords(now)];
  return before === after ? [] : [{ label: 'Holds', was: before, now: after }];
}

const heldWords = ({ from, until }: NonNullable<Fact['period']>): string =>
  until === null ? `from ${dayWords(from)}` : `from ${dayWords(from)} until ${dayWords(until)}`;

/** A rule that was applied to both, and answered otherwise. */
const rulesSaidOtherwise = (was: LineEvent, now: LineEvent): readonly ChangedRow[] =>
  lawsOf(was).flatMap(({ title, version, said }) => {
    const other = lawsOf(now).find((each) => each.title === title);
    if (other === undefined || (other.said === said && other.version === version)) return [];
    return [{ label: `Rule applied, ${title}`, was: `${said} (${version})`, now: `${other.said} (${other.version})` }];
  });

const NOTHING_RECORDED = 'Nothing was recorded about it in between: its day alone decides.';

/** @param what an entry that stands at one of both readings only */
function onlyOne(what: string, { after, by }: Pick<Change, 'before' | 'after' | 'by'>, { readings, today }: Known) {
  const { first, second } = readings;
  const strong = { text: what, strong: true } as const;
  const on = (knownOn: CivilDate) => (knownOn === today ? 'today' : `on ${dayWords(knownOn)}`);
  if (by.length === 0) {
    const [by1, by2] = [dayWords(first.asAt), dayWords(second.asAt)];
    return [
      strong,
      {
        text: after
          ? ` had not happened by ${by1}, and had by ${by2}.`
          : ` had happened by ${by1}, and had not by ${by2}.`,
      },
    ];
  }
  if (after) return [strong, { text: ` was not on record ${on(first.knownOn)}.` }];
  return [
    { text: `${whenKnown(first.knownOn, today)} we held: ` },
    strong,
    { text: `. It does not stand ${on(second.knownOn)}.` },
  ];
}

/** `Dean Okell recorded it on 23 November 2026, 10 days after it took place.` */
function doneWords(event: LineEvent, effectiveOn: CivilDate, names: Names): string {
  const { who } = whoAndRole(event.by, names);
  const on = dayWords(londonDate(event.recordedAt));
  if (event.change !== null) return `${who} ${event.type.endsWith('Voided') ? 'voided' : 'corrected'} it on ${on}.`;
  const late = lateWords(effectiveOn, event);
  return `${who} recorded it on ${on}${late ? `, ${late}` : ''}.`;
}

/** What one did to an entry. */
const didWords = ({ type, change }: LineEvent): string =>
  change === null ? 'recorded' : type.endsWith('Voided') ? 'voided' : 'corrected';

/** Of another entry that tells of the same, until when this one holds; or of what it rests on, or when its placement began or ended. */
function besideWords(event: LineEvent, of: string, names: Names): string {
  const { who } = whoAndRole(event.by, names);
  const on = dayWords(londonDate(event.recordedAt));
  const type = event.type.replace(/(Corrected|Voided)$/, '');
  if (type !== of) return `${who} ${didWords(event)} ${isPutRight(type) ? called[type] : kindWords(type)} on ${on}.`;
  if (event.change === null)
    return `${who} recorded another change of it on ${on}, from ${dayWords(event.effectiveOn)}.`;
  return `${who} ${event.type.endsWith('Voided') ? 'voided' : 'corrected'} another change of it on ${on}.`;
}
