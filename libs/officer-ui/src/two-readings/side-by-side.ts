import { earliestFirst, londonDate } from '#platform/time';
import { counted } from '#statutory-rules';
import { changedRows } from '../child-line/changed-rows.ts';
import { openedAt } from '../child-line/acts-on-entry.ts';
import { datedItems, type LineItem } from '../child-line/line-items.ts';
import type { Change, Fact, LineEvent, Reading } from '../child-line/line-types.ts';
import type { ReadRow, Side } from './read-row.ts';
import { readsOtherwise } from './reads-otherwise.ts';
import { clockRows } from './told-clock.ts';
import type { TwoReadings } from './readings-form.ts';
import { wordsFor } from '../words/fact-words.ts';
import { dayWords, weekdayWords } from '../words/times.ts';

/**
 * Both readings of a line, row by row in the order of their days: what differs, each with the number of its sentence, and
 * what is the same.
 * @param reading of the first moment, with what is different at the second
 * @param readings both moments
 */
export function sideBySide(reading: Reading, readings: TwoReadings): readonly ReadRow[] {
  const { changes } = reading.found;
  const differing = changes.flatMap((change, n) => differs(change, n + 1, reading));
  return [...sameRows(reading, readings), ...differing, ...clockRows(reading, readings)].sort(
    earliestFirst(({ on }) => on),
  );
}

/** Of the part of a long line that is shown: changes lie anywhere on it. */
export function inPart(
  rows: readonly ReadRow[],
  { facts, next }: Reading['found'],
  isFirst: boolean,
): readonly ReadRow[] {
  const [from, to] = [isFirst ? '' : (facts[0]?.effectiveOn ?? ''), next === null ? '9999' : facts.at(-1)!.effectiveOn];
  return rows.filter(({ on }) => on >= from && on <= to);
}

function differs(change: Change, n: number, reading: Reading): readonly ReadRow[] {
  const { before, after, by } = change;
  const voided = by.findLast((event) => event.type.endsWith('Voided'));
  const changed = before && after ? [...otherwise(before, after, reading), ...readsOtherwise(change)] : [];
  const saying = (which: 'was' | 'now') => changed.map((each) => `${each.label}: ${each[which] ?? 'not stated'}`);
  const left = before && { ...entrySide(before, before.statedBy, reading), below: saying('was') };
  const right = after && { ...entrySide(after, after.statedBy, reading), below: saying('now') };
  const row = (on: string, one: Side, other: Side): ReadRow => ({ on, see: [n], left: one, right: other });
  if (before && after && left && right) {
    if (before.effectiveOn === after.effectiveOn) return [row(before.effectiveOn, left, right)];
    const moved = `Moved to ${weekdayWords(after.effectiveOn)}`;
    return [row(before.effectiveOn, left, none(moved)), row(after.effectiveOn, none('Nothing on this day'), right)];
  }
  if (right && after) {
    const taken = reading.found.voided.find(({ original }) => original === after.original);
    const was = taken
      ? entrySide(taken, taken.voidedBy, reading, true)
      : none(by.length > 0 ? 'Not on record' : 'Had not happened yet');
    return [row(after.effectiveOn, was, right)];
  }
  if (!left || !before) return [];
  const now = voided
    ? entrySide(before, voided, reading, true)
    : none(by.length > 0 ? 'Not on this line any more' : 'Had not happened by then');
  return [row(before.effectiveOn, left, now)];
}

/** What is said otherwise besides what it is called, which stands there already. */
const otherwise = (before: Fact, after: Fact, { names }: Reading) =>
  changedRows(wordsFor(before, names), wordsFor(after, names)).filter(({ label }) => label !== 'What happened');

const none = (why: string): Side => ({ kind: 'none', why });

function entrySide(fact: Fact, event: LineEvent, { names, childId }: Reading, isVoid = false) {
  const day = fact.type === 'SessionMarked' ? fact.effectiveOn : undefined;
  return {
    ...{ kind: 'entry' as const, day: weekdayWords(fact.effectiveOn), title: wordsFor(fact, names).title, isVoid },
    mark: event.change === null || isVoid ? null : `Corrected ${dayWords(londonDate(event.recordedAt))}`,
    href: openedAt(childId, event, day).href,
    below: [] as readonly string[],
  };
}

/**
 * What no change touches, as the line groups it; a month of which some marks differ says so, and so does what differs and is left
 * off. What was void by the day of the first may not have come by that of the second.
 */
function sameRows(reading: Reading, { second }: TwoReadings): readonly ReadRow[] {
  const { found } = reading;
  const changed = new Set(found.changes.map(({ original }) => original));
  const isSame = ({ original }: Readonly<{ original: string }>) => !changed.has(original);
  const rest = { ...found, facts: found.facts.filter(isSame), voided: found.voided.filter(isSame) };
  const leftOff = new Set(found.alsoDiffer.map((id) => `fact-${id}`));
  return datedItems({ ...reading, found: rest }).flatMap(({ on, item }): readonly ReadRow[] => {
    if (item.kind === 'put-right') return [];
    const left = itemSide(item);
    if (item.kind === 'month') return [monthRow(on, left, found)];
    if ('id' in item && leftOff.has(item.id)) return [{ on, see: [], left, right: none(LEFT_OFF), differs: true }];
    if (item.kind === 'voided' && on > second.asAt)
      return [{ on, see: [], left, right: none('Had not happened by then'), differs: true }];
    return [{ on, see: [], left, right: left }];
  });
}

/** More differs than is told of. */
const LEFT_OFF = 'Reads differently: choose days closer together to see how';

function monthRow(on: string, left: Side, { changes, marksDiffer }: Reading['found']): ReadRow {
  const month = on.slice(0, 7);
  const marks = marksDiffer.find((each) => each.month === month)?.marks ?? 0;
  if (marks === 0) return { on, see: [], left, right: left };
  const right = none(`As beside it, but for ${counted(marks, 'mark')}`);
  return { on, see: marksChangedIn(changes, month), left, right, differs: true };
}

const marksChangedIn = (changes: readonly Change[], month: string): readonly number[] =>
  changes.flatMap(({ type, before, after }, n) =>
    type === 'SessionMarked' && (before ?? after)!.effectiveOn.startsWith(month) ? [n + 1] : [],
  );

type Same = Exclude<LineItem, Readonly<{ kind: 'put-right' }>>;

const itemSide = (item: Same): Side => ({
  ...{ kind: 'entry', day: item.date, title: item.title, isVoid: item.kind === 'voided', mark: markOf(item) },
  href: item.kind === 'fact' || item.kind === 'voided' ? (item.acts[0]?.href ?? null) : null,
  below: item.kind === 'week' || item.kind === 'month' ? item.summary : [],
});

const markOf = (item: Same): string | null =>
  item.kind === 'fact' && item.correction !== null ? `Corrected ${dayWords(item.correction.on)}` : null;
