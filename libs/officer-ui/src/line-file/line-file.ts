import type { ChildLineFound } from '#contexts/oversight';
import { lineColumns, readTwiceColumns } from '#pure/oversight';
import type { Leaving } from '#platform/gateway';
import { londonWallClock, type Instant } from '#platform/time';
import { BYTE_ORDER_MARK, csvOf } from '#platform/web';
import { datedItems } from '../child-line/line-items.ts';
import { measures, momentOf, namesIn, withheldOnLine } from '../child-line/line-page.ts';
import { NOTHING } from '../child-line/acts-on-entry.ts';
import type { Fact, LineEvent, Places, Statement } from '../child-line/line-types.ts';
import { lawsOf, reasonWords } from '../child-line/stated.ts';
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
function linesReadTwice(found: ChildLineFound, isFirst: boolean, taken: Taken): readonly Line[] {
  const names = { ...namesIn(found, taken.names), measure: measures(found) };
  const numbers = new Map(found.changes.map(({ original }, n) => [original, String(n + 1)]));
  const alike = <F extends Fact>(facts: readonly F[]) => facts.filter(({ original }) => !numbers.has(original));
  const { facts, voided } = found;
  const both = linesOf({ ...found, facts: alike(facts), voided: alike(voided) }, taken);
  const differing = (isFirst ? found.changes : []).flatMap(({ original, type, before, after, by }) => {
    const taken = before && !after ? by.findLast((event) => event.type.endsWith('Voided')) : undefined;
    const rows: readonly (readonly [string, Line])[] = [
      ...(before ? [['First', lineOf(type, before, before.statedBy, 'Stands', names)] as const] : []),
      ...(after ? [['Second', lineOf(type, after, after.statedBy, 'Stands', names)] as const] : []),
      ...(before && taken ? [['Second', lineOf(type, before, taken, 'Voids the entry', names)] as const] : []),
    ];
    return rows.map(([reading, line]) => [...line, reading, numbers.get(original)!]);
  });
  return [...both.map((line) => [...line, 'Both', '']), ...differing];
}

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
    item.kind === 'month' ? [[on, '', 'Stands', item.title, item.summary.join('; '), '', '', '', '']] : [],
  );

const detailsOf = (rows: readonly Row[]): string =>
  rows.map(({ label, texts }) => `${label}: ${texts.join(', ')}`).join('; ');

const clock = (at: Instant): string => londonWallClock(at).slice(0, 16).replace('T', ' ');
