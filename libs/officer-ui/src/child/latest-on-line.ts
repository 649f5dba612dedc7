import { earliestFirst } from '#platform/time';
import { apartFrom } from '../child-line/called-apart.ts';
import { choicesOf, isOf, ofChoice } from '../child-line/entries-chosen.ts';
import type { EntryChoice } from '../child-line/entry-choices.ts';
import { countedItems, datedItems, monthCounted, type LineItem } from '../child-line/line-items.ts';
import type { Reading } from '../child-line/line-types.ts';
import { childPath, linePath } from '../child-line/line-path.ts';

/** So many entries tell what happened lately; the line tells all. */
const LATEST = 8;

/** The entries of the line that happened last, the last first: as the timeline of the components takes them. */
export function latestOnLine(reading: Reading, choice: EntryChoice = 'everything') {
  const { drawn, counted } = latestMonths(reading, choice);
  const [all, besides] = [datedItems(drawn), [...countedItems(reading), ...counted]];
  const { chosen, notShown } = ofChoice(all, choice, besides);
  const path = childPath(reading.childId);
  const seen = new Map<string, number>();
  return {
    ...{ count: all.length + besides.length, choices: choicesOf(choice), notShown, action: `${path}#lately` },
    putRight: `${path}?show=put-right#lately`,
    /** A long line is read in parts, and this counts the first. */
    hasMore: reading.found.next !== null,
    entries: chosen
      .map((each) => ({ ...each, apart: apartFrom(each.item, seen) }))
      .toReversed()
      .slice(0, LATEST)
      .map(({ on, item, apart }, _, shown) => ({
        title: item.title,
        apart: shown.filter((other) => other.item.title === item.title).length > 1 ? apart : null,
        href: wayTo(item, reading.childId),
        isVoided: item.kind === 'voided',
        isCorrected:
          item.kind === 'put-right' ||
          (item.kind === 'fact' && item.correction !== null) ||
          (item.kind === 'week' && item.corrected.length > 0),
        datetime: { timestamp: on, type: 'day' },
        by: 'who' in item ? item.who : null,
        lines: linesOf(item),
      })),
  };
}

/** Of ten years of months the last of what was chosen may be shown: the others are counted, and not worded. */
function latestMonths(reading: Reading, choice: EntryChoice) {
  const months = reading.found.months.toSorted(earliestFirst(({ from }) => from));
  const chosen = months.filter((month) => isOf(monthCounted(month), choice)).slice(-LATEST);
  const counted = months.filter((month) => !chosen.includes(month)).map(monthCounted);
  return { drawn: { ...reading, found: { ...reading.found, months: chosen } }, counted };
}

/** An entry opens to all that is known of it; marks stand on the line, by the week or the month. */
const wayTo = (item: LineItem, childId: string): string =>
  ('acts' in item && item.acts[0]?.href) || `${linePath(childId)}#${item.id}`;

/** At most two: the rest stands where it opens. */
function linesOf(item: LineItem): readonly string[] {
  switch (item.kind) {
    case 'week':
      return item.corrected.length > 0
        ? item.corrected.slice(0, 2).flatMap(correctedSession)
        : item.summary.slice(0, 2);
    case 'month':
      return item.summary.slice(0, 2);
    case 'put-right':
      return [...item.rows.slice(0, 1).map(changed), ...why(item.reason)];
    case 'voided':
      return [`Voided by ${item.voided}`, ...why(item.reason)];
    case 'fact':
      return item.late ? [item.late] : [];
  }
}

type Session = Extract<LineItem, { kind: 'week' }>['sessions'][number];

/** `Tuesday 3 February, morning. Mark: was Q, now K`, and why. */
const correctedSession = ({ session, correction }: Session): readonly string[] => [
  [session, ...(correction?.rows ?? []).filter(({ label }) => label === 'Mark').map(changed)].join('. '),
  ...why(correction?.reason ?? null),
];

type Changed = Readonly<{ label: string; was: string | null; now: string | null }>;

const changed = ({ label, was, now }: Changed): string =>
  `${label}: was ${was ?? 'not stated'}, now ${now ?? 'not stated'}`;

const why = (reason: string | null): readonly string[] => (reason ? [`Why: ${reason}`] : []);
