import type { ChildLineFound } from '#contexts/oversight';
import type { CivilDate } from '#platform/time';
import { wordsFor } from '../words/fact-words.ts';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { namesIn } from './line-page.ts';
import { entryPath } from './line-path.ts';
import type { Voided } from './line-types.ts';
import { reasonWords, statedWords } from './stated.ts';

/** What was voided, with by whom, when and why: it stands struck through where it stood. */
export type TakenBack = Readonly<{
  fact: Voided;
  on: CivilDate;
  /** Of its void. */
  href: string;
  /** By whom and when, and why. */
  says: readonly string[];
  /** All that the line could name. */
  names: Names;
}>;

/** As it stands on a page, struck through: what it said, and below it all else. */
export function struckThrough({ fact, on, href, says, names }: TakenBack) {
  const { title, rows } = wordsFor(fact, names);
  const said = rows.map(({ label, texts }) => `${label}: ${texts.join(', ')}`);
  return { title, href, texts: [dayWords(on), ...said, ...says] };
}

/** @param lineFrom the line, in the parts that it is read in */
export type LineOf = Readonly<{
  childId: string;
  names: Names;
  lineFrom: (goOnAfter: string | null) => Promise<ChildLineFound>;
}>;

/** As the line has it, which is asked only where there is any, and no further than the last. */
export async function takenBack(
  many: number,
  isOne: (fact: Voided) => boolean,
  { childId, names, lineFrom }: LineOf,
): Promise<readonly TakenBack[]> {
  const found: TakenBack[] = [];
  for (let goOnAfter: string | null = null; found.length < many;) {
    const line: ChildLineFound = await lineFrom(goOnAfter);
    const known = namesIn(line, names);
    for (const fact of line.voided as readonly Voided[])
      if (isOne(fact)) {
        const why = reasonWords(fact.voidedBy);
        const says = [`Voided by ${statedWords(fact.voidedBy, known)}`, ...(why ? [`Why: ${why}`] : [])];
        // Of a mark its month is read.
        const date = fact.type === 'SessionMarked' ? fact.effectiveOn : undefined;
        const href = entryPath(childId, fact.voidedBy.eventId, date);
        found.push({ fact, on: fact.effectiveOn, href, says, names: known });
      }
    if (line.next === null) break;
    goOnAfter = line.next;
  }
  return found;
}
