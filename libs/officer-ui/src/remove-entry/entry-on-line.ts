import { FindChild } from '#contexts/children';
import { childAtAGlance } from '../child/child-at-a-glance.ts';
import { FindChildLine, type ChildLineFound } from '#contexts/oversight';
import { FindPlacements } from '#contexts/placements';
import { NotFound } from '#platform/gateway';
import { isCivilDate } from '#platform/time';
import type { Fact } from '../child-line/line-types.ts';
import { measures, namesIn } from '../child-line/line-page.ts';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { onLine, type OfVisit } from '../forms/form-records.ts';
import { text } from '../forms/date-fields.ts';
import { placementNamed, whichPlacement } from '../placement/which-placement.ts';
import { askedAbout, calledName } from '../words/children-words.ts';
import { wordsFor } from '../words/fact-words.ts';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';

/** What a page about one entry of a line shows of it, as it stands today, voided or not. */
export async function entryOnLine(visit: Visit, which: string | ((fact: Fact) => boolean)) {
  const { childId } = visit.ids as { childId: string };
  const child = await visit.ask(FindChild, { childId });
  const { identity, revision } = child;
  const isIt = typeof which === 'string' ? ({ original }: Fact) => original === which : which;
  const { fact, found } = await factOnLine(visit, childId, isIt);
  const names: Names = { ...namesIn(found, visit.names), measure: measures(found) };
  const { title, rows } = wordsFor(fact, names);
  // What is put right or taken away says of which placement it is: a child may be at two.
  const of = placementNamed(fact) === null ? [] : (await visit.ask(FindPlacements, { childId })).items;
  return {
    ...{ childId, entryId: fact.original, revision, fact, names, line: found.facts as readonly Fact[] },
    name: calledName(identity) ?? 'A child whose personal data was destroyed',
    who: askedAbout(identity),
    glance: childAtAGlance(child, visit.today, visit.names),
    entry: { date: dayWords(fact.effectiveOn), title, rows: [...rows, ...whichPlacement(fact, of, names)] },
  };
}

/** @throws NotFound the line holds no such entry, or does no more */
async function factOnLine({ ask, query }: Visit, childId: string, isIt: (fact: Fact) => boolean) {
  const at = { childId, asAt: null, knownOn: null, compareWith: null };
  // Of a long line the marks are asked for by month.
  const day = text(query, 'date');
  const month = isCivilDate(day) ? day.slice(0, 7) : null;
  for (let goOnAfter: string | null = null; ;) {
    const found: ChildLineFound = await ask(FindChildLine, { ...at, month, goOnAfter });
    // What stands comes first: of what was voided only its id can be meant.
    const fact = ([...found.facts, ...found.voided] as readonly Fact[]).find(isIt);
    if (fact) return { fact, found };
    if (found.next === null) throw new NotFound('The child’s line holds no such entry. It may have been removed.');
    goOnAfter = found.next;
  }
}

export type EntrySeen = Awaited<ReturnType<typeof entryOnLine>>;

/** One entry of a line, for every form about it. */
export const entryRecord = <Seen extends Omit<EntrySeen, 'revision'> & Readonly<{ revision: number | string }>>(
  see: (visit: Visit) => Promise<Seen>,
  concerns: OfVisit,
): FormRecord<Seen> => onLine({ shows: [FindChild, FindChildLine, FindPlacements], see, concerns });
