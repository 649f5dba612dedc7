import type { ChangeShown, ChangesFound } from '#contexts/oversight';
import { counted } from '#statutory-rules';
import { isProcess } from '#platform/gateway';
import { londonDate, type CivilDate } from '#platform/time';
import { childPath, entryPath, linePath } from '../child-line/line-path.ts';
import { childCell, linked, type Cell, type ListTable } from '../patterns/list-table.ts';
import { closedInList } from '../words/closing-words.ts';
import { nameInList } from '../words/children-words.ts';
import { wordsFor } from '../words/fact-words.ts';
import { partsCorrected } from '../words/registration-corrected.ts';
import { endedWords } from '../words/referrals-words.ts';
import { personWords } from '../words/people.ts';
import { clockWords, shortDay } from '../words/times.ts';
import type { Names } from '../words/wording.ts';

type Known = Readonly<{ today: CivilDate; names: Names }>;

/** Each in one sentence: what, by whom and when, with the way to it. */
export const changesListed = ({ items, more }: ChangesFound, title: string, known: Known): ListTable => ({
  caption: more ? `${title}: the latest ${items.length}` : `${title} (${items.length})`,
  columns: [
    { text: 'When', isPlain: true, isShort: true },
    { text: 'Child', isPlain: true, isHead: true },
    { text: 'What changed', isPlain: true },
  ],
  rows: items.map((change) => rowOf(change, known)),
});

function rowOf(change: ChangeShown, { today, names }: Known): readonly Cell[] {
  const { childId, name, closed, at, by } = change;
  const called = name ? nameInList(name) : 'A child whose name cannot be shown';
  return [
    { texts: [], lead: shortDay(londonDate(at), today), below: [clockWords(at)] },
    childCell(childId, called, childPath(childId), ...closedInList(closed)),
    linked(changeWords(change, names), wayTo(change), `By ${isProcess(by) ? 'Throughline' : personWords(by, names)}`),
  ];
}

/** `Corrected: Placement reviewed` */
export function changeWords(change: ChangeShown, names: Names): string {
  if (change.marks !== null) return `${counted(change.marks, 'session')} marked`;
  if (change.ended) return endedWords({ offered: 0, declined: 0, ...change.ended });
  const { type, kind, was, now, effectiveOn } = change;
  if (kind === 'removed') return 'An entry was removed: it was of another child';
  const fact = factOf(type, kind);
  const of = fact === 'ChildRegistered' && kind === 'corrected' ? partsCorrected(change.parts ?? []) : null;
  const title = of ?? wordsFor({ type: fact, data: now ?? was ?? {}, personal: {}, effectiveOn }, names).title;
  return kind === 'corrected' ? `Corrected: ${title}` : kind === 'voided' ? `Voided: ${title}` : title;
}

const factOf = (type: string, kind: string): string =>
  kind === 'corrected' || kind === 'voided' ? type.replace(/(?:Corrected|Voided)$/, '') : type;

/** Marks stand by the week; what was taken out stands nowhere. */
function wayTo(change: ChangeShown): string {
  const { childId } = change;
  if (change.marks !== null) return `${linePath(childId)}/attendance`;
  if (change.kind !== 'original') return linePath(childId);
  return entryPath(childId, change.entryId, change.type === 'SessionMarked' ? change.effectiveOn : undefined);
}
