import { FindChildLine } from '#contexts/oversight';
import { addDays } from '#statutory-rules';
import { londonDate, type Instant } from '#platform/time';
import type { Meanwhile, Visit } from '../forms/form-declaration.ts';
import { wordsFor } from '../words/fact-words.ts';
import { byWhom } from '../words/people.ts';
import { dayWords, momentWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { differences } from './differences.ts';
import { measures } from './line-page.ts';
import type { Change, Fact } from './line-types.ts';

/**
 * What was recorded on a child’s line since a moment: who, when, and what reads otherwise. The line is compared with the
 * day before, of which only what was recorded since is told.
 * @param concerns types of facts; the others are no matter of the page. Null: all are
 */
export async function recordedSince(
  { ids, today, ask, names: given }: Visit,
  since: Instant,
  concerns: readonly string[] | null,
): Promise<readonly Meanwhile[]> {
  const { childId } = ids as { childId: string };
  const found = await ask(FindChildLine, {
    ...{ childId, asAt: today, knownOn: addDays(londonDate(since), -1) },
    compareWith: { asAt: today, knownOn: today },
  });
  const changes = found.changes.flatMap((change): readonly Change[] => {
    const by = change.by.filter(({ recordedAt }) => recordedAt > since);
    return by.length > 0 && (concerns?.includes(change.type) ?? true) ? [{ ...change, by }] : [];
  });
  const names = { ...given, measure: measures(found) };
  return differences({ names, found: { ...found, changes } }).map(({ title, rows, by }, n) => {
    const { by: actor, recordedAt } = changes[n]!.by.at(-1)!;
    const { did, reason } = by.at(-1)!;
    const who = names.officer?.(actor.id) ?? byWhom(actor);
    const { before, after } = changes[n]!;
    // Of what is new, all that it says; else what reads otherwise than before.
    const said = before === null && after !== null ? newRows(after, names) : rows;
    return { who, when: momentWords(recordedAt), did: did.toLowerCase(), title, reason, rows: said };
  });
}

/** A change says from when by itself. */
function newRows(fact: Fact, names: Names) {
  const rows = wordsFor(fact, names).rows.map(({ label, texts }) => ({ label, was: null, now: texts.join(' ') }));
  const day = dayWords(fact.effectiveOn);
  return rows.some(({ now }) => now === day) ? rows : [{ label: 'Date', was: null, now: day }, ...rows];
}
