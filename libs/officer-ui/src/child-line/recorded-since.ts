import { FindChildLine, type ChildLineFound } from '#contexts/oversight';
import { addDays } from '#statutory-rules';
import { londonDate, type Instant } from '#platform/time';
import type { Meanwhile, Visit } from '../forms/form-declaration.ts';
import { wordsFor } from '../words/fact-words.ts';
import { personWords } from '../words/people.ts';
import { dayWords, momentWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { readsOtherwise } from './correction.ts';
import { differences } from './differences.ts';
import { cameIntoEffect } from './into-effect.ts';
import { measures, namesIn } from './line-page.ts';
import type { Change, Concerns, Fact, LineEvent, Statement } from './line-types.ts';

/**
 * What was recorded on a child’s line since a moment: who, when, and what reads otherwise; and what came into effect since
 * as it had been agreed. The line is compared with the day before, of which only what was recorded since is told.
 */
export async function recordedSince(
  { ids, today, ask, names: given }: Visit,
  since: Instant,
  concerns: Concerns,
): Promise<readonly Meanwhile[]> {
  const { childId } = ids as { childId: string };
  const [opened, now] = [londonDate(since), { asAt: today, knownOn: today }];
  const then = { childId, compareWith: now, ...now };
  const found = await ask(FindChildLine, { ...then, knownOn: addDays(opened, -1) });
  const later = await ask(FindChildLine, { ...then, asAt: addDays(opened, -1) });
  const changes = found.changes.flatMap((change): readonly Change[] => {
    const by = change.by.filter(({ recordedAt }) => recordedAt > since);
    return by.length > 0 && concerns((change.after ?? change.before)!) ? [{ ...change, by }] : [];
  });
  const names = { ...namesIn(found, namesIn(later, given)), measure: measures(found) };
  const told = differences({ names, found: { ...found, changes } }).map(({ title, rows, by }, n) => {
    const { did, reason } = by.at(-1)!;
    const { before, after } = changes[n]!;
    const stood = after && stoodAt(after, since);
    // Of what is new, all that it says; else what reads otherwise than when the form was opened, were it on the same day.
    const said = stood ? readsOtherwise(stood, after, names) : !before && after ? newRows(after, names) : rows;
    return { ...toldBy(changes[n]!.by.at(-1)!, names), did: did.toLowerCase(), title, reason, rows: said };
  });
  const recorded = [...told, ...removedSince(later, since, names)];
  const inEffect = cameIntoEffect(later.changes, { since, names, nothingElse: recorded.length === 0 }, concerns);
  return [...recorded, ...inEffect];
}

/** What a fact said then that has been corrected since. */
const stoodAt = ({ statedBy, earlier }: Fact, moment: Instant): Statement | undefined =>
  statedBy.recordedAt > moment ? earlier.findLast((each) => each.statedBy.recordedAt <= moment) : undefined;

const toldBy = ({ by, recordedAt }: Pick<LineEvent, 'by' | 'recordedAt'>, names: Names) => ({
  ...{ who: personWords(by, names), when: momentWords(recordedAt) },
});

/** Of what was filed on the wrong child nothing is told but that it is gone. */
const removedSince = ({ removed }: ChildLineFound, since: Instant, names: Names): readonly Meanwhile[] =>
  [...Map.groupBy(removed, ({ recordedAt }) => recordedAt)]
    .filter(([recordedAt]) => recordedAt > since)
    .map(([, all]) => ({
      ...toldBy(all[0]!, names),
      ...{
        did: 'removed',
        title: all.length === 1 ? 'An entry of another child' : `${all.length} entries of another child`,
      },
      ...{ reason: null, rows: [] },
    }));

/** A change says from when by itself. */
function newRows(fact: Fact, names: Names) {
  const rows = wordsFor(fact, names).rows.map(({ label, texts }) => ({ label, was: null, now: texts.join(' ') }));
  const day = dayWords(fact.effectiveOn);
  return rows.some(({ now }) => now === day) ? rows : [{ label: 'Date', was: null, now: day }, ...rows];
}
