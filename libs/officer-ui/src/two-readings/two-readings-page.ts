import type { ChildLineFound } from '#contexts/oversight';
import { counted } from '#statutory-rules';
import type { CivilDate } from '#platform/time';
import { NOTHING } from '../child-line/acts-on-entry.ts';
import { measures, namesIn } from '../child-line/line-page.ts';
import type { Places, Reading as LineReading } from '../child-line/line-types.ts';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { readingsHref, type Reading, type TwoReadings } from './readings-form.ts';
import { isAlike } from './read-row.ts';
import { inPart, sideBySide } from './side-by-side.ts';
import { toldClock } from './told-clock.ts';
import { toldDifference } from './told-difference.ts';

/** More are folded: they are there, and the rows below are not a screen away. */
const SHOWN_FIRST = 10;

type Shown = Readonly<{ readings: TwoReadings; onlyDiffers: boolean; isFirstPart: boolean }>;
type Known = Readonly<{ today: CivilDate; names: Names; places: Places }>;

/** Two readings of a line: first what differs, in sentences, then both side by side. */
export function twoReadings(found: ChildLineFound, { readings, onlyDiffers, isFirstPart }: Shown, known: Known) {
  const { today } = known;
  const names = { ...namesIn(found, known.names), measure: measures(found) };
  const reading: LineReading = { childId: found.childId, found, names, places: known.places, may: NOTHING };
  const told = [
    ...found.changes.map((change) => toldDifference(change, { names, readings, today })),
    ...found.clocks.map((clock) => toldClock(clock, found, { names, readings, today, places: known.places })),
  ];
  const all = inPart(sideBySide(reading, readings), found, isFirstPart);
  const rows = onlyDiffers ? all.filter((row) => !isAlike(row)) : all;
  const to = (besides: Parameters<typeof readingsHref>[2]) => readingsHref(found.childId, readings, besides);
  const heads = { left: headOf(readings.first, readings, today), right: headOf(readings.second, readings, today) };
  return {
    heading: headingOf(readings),
    count: countOf(told.length + found.changesLeftOff, readings.second.knownOn, today),
    first: told.slice(0, SHOWN_FIRST),
    more: told.slice(SHOWN_FIRST),
    leftOff: found.changesLeftOff,
    withoutClocks: found.within !== null,
    ...{ rows, heads },
    other: onlyDiffers
      ? { text: 'Show what is the same, too', href: to({}) }
      : { text: 'Show only what differs', href: to({ only: 'differs' }) },
    goOn: found.next && to({ 'go-on-after': found.next }),
  };
}

const headingOf = ({ first, second }: TwoReadings): string =>
  first.asAt === second.asAt
    ? `What had happened by ${dayWords(first.asAt)}, read twice`
    : `What had happened by ${dayWords(first.asAt)} and by ${dayWords(second.asAt)}`;

function countOf(differences: number, knownOn: CivilDate, today: CivilDate): string {
  const when = knownOn === today ? 'today' : `on ${dayWords(knownOn)}`;
  if (differences === 0) return `Nothing reads differently ${when}`;
  return `${counted(differences, 'thing')} ${differences === 1 ? 'reads' : 'read'} differently ${when}`;
}

function headOf({ asAt, knownOn }: Reading, { first, second }: TwoReadings, today: CivilDate): string {
  const known = knownOn === today ? 'As we know it today' : `As we knew it on ${dayWords(knownOn)}`;
  return first.asAt === second.asAt ? known : `By ${dayWords(asAt)}. ${known}`;
}
