import type { ChildLineFound } from '#contexts/oversight';
import { lineColumns, readTwiceColumns } from '#pure/oversight';
import type { Leaving } from '#platform/gateway';
import { counted } from '#statutory-rules';
import { londonWallClock, type Instant } from '#platform/time';
import { BYTE_ORDER_MARK, csvOf } from '#platform/web';
import { datedItems } from '../child-line/line-items.ts';
import { measures, momentOf, namesIn, withheldOnLine } from '../child-line/line-page.ts';
import { NOTHING } from '../child-line/acts-on-entry.ts';
import type { Fact, LineEvent, Places, Statement } from '../child-line/line-types.ts';
import { lawsOf, reasonWords } from '../child-line/stated.ts';
import { clocksRead } from '../two-readings/told-clock.ts';
import { wordsFor } from '../words/fact-words.ts';
import { lineColumnWords } from '../words/oversight-words.ts';
import { personWords } from '../words/people.ts';
import type { Names, Row } from '../words/wording.ts';

/** What a file of a line is called: by nothing that is in it. */
export const LINE_FILE = { name: 'line.csv', type: 'text/csv; charset=utf-8' } as const;

type Taken = Readonly<{ names: Names; places: Places; by: string; at: Instant }>;
type Line = readonly string[];

/** A line with each telling of each fact, in the order of the days; many marks stand in one of their month, as on the page. */
export function lineFile(parts: readonly ChildLineFound[], taken: Taken): Leaving {
  const [first] = parts;
  const second = first?.comparedWith ?? null;
  const columns = second ? [...lineColumns, ...readTwiceColumns] : lineColumns;
  const head = [
    ...columns.map((column) => lineColumnWords[column]),
    'Read as',
    'Child',
    'Taken out by',
    'Taken out at',
  ];
  const always = [
    first ? [readAs(first), withheldOnLine(first) ?? []].flat().join('. ') : '',
    first?.childId ?? '',
    taken.by,
    clock(taken.at),
  ];
  const told = parts.flatMap((part, n) => (second ? linesReadTwice(part, n === 0, taken) : linesOf(part, taken)));
  const lines = (second ? told.toSorted(inTheirOrder) : told).map((line) => [...line, ...always]);
  const text = BYTE_ORDER_MARK + csvOf([head, ...lines]);
  return { columns, parts: () => [{ text, children: 1 }] };
}

function linesOf(found: ChildLineFound, { names: given, places }: Taken): readonly Line[] {
  const names = { ...namesIn(found, given), measure: measures(found) };
  const told = [
    ...found.facts.flatMap((fact) => tellingsOf(fact, names, null)),
    ...found.voided.flatMap((fact) => tellingsOf(fact, names, fact.voidedBy)),
    ...monthsOf(found, names, places),
  ];
  return told.toSorted(inTheirOrder);
}

const inTheirOrder = (a: Line, b: Line): number => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1);

/** What one reading or two were of. */
export const readAs = ({ at, comparedWith }: Pick<ChildLineFound, 'at' | 'comparedWith'>): string =>
  comparedWith ? `First: ${momentOf(at)}. Second: ${momentOf(comparedWith)}` : momentOf(at);

/**
 * What both readings have alike stands once, and what differs as the first has it and as the second does, by the number of the
 * sentence that tells it. Of a long line each part holds all that differs: it is told with the first.
 */
function linesReadTwice(found: ChildLineFound, isFirst: boolean, { names: given, places }: Taken): readonly Line[] {
  const names = { ...namesIn(found, given), measure: measures(found) };
  const differing = new Set([...found.changes.map(({ original }) => original), ...found.alsoDiffer]);
  const told = <F extends Fact>(facts: readonly F[], of: (fact: F) => readonly Line[]): readonly Line[] => [
    ...facts.filter(({ original }) => !differing.has(original)).flatMap(of),
    // More differs than is told of: as the first reading has it, and that it is not so in the second.
    ...facts.filter(({ original }) => found.alsoDiffer.includes(original)).flatMap((fact) => of(fact).map(leftOff)),
  ];
  return [
    ...told(found.facts, (fact) => tellingsOf(fact, names, null).map((line) => inReading(line, 'Both'))),
    ...told(found.voided, (fact) =>
      tellingsOf(fact, names, fact.voidedBy).map((line) => inReading(line, hasCome(fact, found) ? 'Both' : 'First')),
    ),
    ...monthsReadTwice(found, names, places),
    ...(isFirst ? [...changesRead(found, names), ...clocksOf(found, names, places), ...notTold(found)] : []),
  ];
}

type Which = 'First' | 'Second' | 'Both';
const inReading = (line: Line, which: Which, number = ''): Line => [...line, which, number];
const leftOff = (line: Line): Line => [...line.slice(0, lineColumns.length), 'First', 'Left off'];

/** Whether its day has come by the second reading too: that it is void both know. */
const hasCome = ({ effectiveOn }: Fact, { comparedWith }: ChildLineFound): boolean =>
  comparedWith === null || effectiveOn <= comparedWith.asAt;

const changesRead = ({ changes }: ChildLineFound, names: Names): readonly Line[] =>
  changes.flatMap(({ before, after, by, type }, n) => {
    const taken = before && !after ? by.findLast((event) => event.type.endsWith('Voided')) : undefined;
    const rows: readonly (readonly [Which, readonly Line[]])[] = [
      ['First', before ? tellingsOf(before, names, null) : []],
      ['Second', after ? tellingsOf(after, names, null) : []],
      ['Second', before && taken ? [lineOf(type, before, taken, 'Voids the entry', names)] : []],
    ];
    return rows.flatMap(([which, lines]) => lines.map((line) => inReading(line, which, String(n + 1))));
  });

/** A month as the first reading counts it: of how many marks the second differs stands beside it. */
const monthsReadTwice = (found: ChildLineFound, names: Names, places: Places): readonly Line[] =>
  monthsOf(found, names, places).flatMap((line) => {
    const marks = found.marksDiffer.find(({ month }) => line[0]!.startsWith(month))?.marks ?? 0;
    if (marks === 0) return [inReading(line, 'Both')];
    const [on = '', , , title = ''] = line;
    const but = lineSaid(on, 'Stands', title, `As the first, but for ${counted(marks, 'mark')}`);
    return [inReading(line, 'First'), inReading(but, 'Second')];
  });

/** The days that were due otherwise are differences, too, numbered after the others. */
const clocksOf = ({ clocks, changes }: ChildLineFound, names: Names, places: Places): readonly Line[] =>
  clocksRead(clocks, { names, places }).flatMap(({ what, read }, n) =>
    read.flatMap((day, at) =>
      day
        ? [
            inReading(
              lineSaid(day.on, 'Due', what, day.words),
              at === 0 ? 'First' : 'Second',
              String(changes.length + n + 1),
            ),
          ]
        : [],
    ),
  );

const notTold = ({ changesLeftOff }: ChildLineFound): readonly Line[] =>
  changesLeftOff === 0
    ? []
    : [
        inReading(
          lineSaid(
            '',
            '',
            `${counted(changesLeftOff, 'more thing')} ${changesLeftOff === 1 ? 'reads' : 'read'} differently`,
            NOT_TOLD,
          ),
          'Second',
          'Left off',
        ),
      ];
const NOT_TOLD = 'They are not in this file: choose days closer together to take them out';

/** What is no entry. */
const lineSaid = (on: string, standing: string, what: string, details: string): Line => [
  ...[on, '', standing, what, details],
  ...['', '', '', ''],
];

/** Each telling is a line of its own: what was corrected, or voided, stands beside what stands. */
function tellingsOf(fact: Fact, names: Names, voidedBy: LineEvent | null): readonly Line[] {
  const tellings: readonly Statement[] = [...fact.earlier, fact];
  const lines = tellings.map((telling, n) => {
    const stands = fact.withdrawnBasis.length > 0 ? 'Stands, its basis withdrawn' : 'Stands';
    const standing = n < tellings.length - 1 ? 'Corrected since' : voidedBy ? 'Void' : stands;
    return lineOf(fact.type, telling, telling.statedBy, standing, names);
  });
  return voidedBy === null ? lines : [...lines, lineOf(fact.type, fact, voidedBy, 'Voids the entry', names)];
}

function lineOf(type: string, telling: Statement, event: LineEvent, standing: string, names: Names): Line {
  const { title, rows } = wordsFor({ type, ...telling }, names);
  return [
    ...[telling.effectiveOn, clock(event.recordedAt), standing, title, detailsOf(rows), personWords(event.by, names)],
    ...[
      reasonWords(event) ?? '',
      lawsOf(event)
        .map(({ title: rule, version, said }) => `${rule} (${version}): ${said}`)
        .join('; '),
    ],
    event.eventId,
  ];
}

const monthsOf = (found: ChildLineFound, names: Names, places: Places): readonly Line[] =>
  datedItems({
    ...{ childId: found.childId, names, places, may: NOTHING },
    found: { ...found, facts: [], voided: [] },
  }).flatMap(({ on, item }) =>
    item.kind === 'month' ? [lineSaid(on, 'Stands', item.title, item.summary.join('; '))] : [],
  );

const detailsOf = (rows: readonly Row[]): string =>
  rows.map(({ label, texts }) => `${label}: ${texts.join(', ')}`).join('; ');

const clock = (at: Instant): string => londonWallClock(at).slice(0, 16).replace('T', ' ');
