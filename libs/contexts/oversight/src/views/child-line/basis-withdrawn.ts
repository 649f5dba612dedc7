import type { CivilDate } from '#platform/time';
import type { LineEntry } from './line-entry.ts';
import { inOrder, recordedBy } from './replay.ts';

/** What was voided, and what rests on it though it does not say so. */
export type Withdrawn = Readonly<{
  /** Types of the facts voided by then, by the id of their first event. */
  types: ReadonlyMap<string, string>;
  /** Of what was recorded of a placement, the start that stood when it first was. */
  startOf: ReadonlyMap<string, string>;
}>;

export function withdrawnBy(entries: readonly LineEntry[], knownOn: CivilDate): Withdrawn {
  const known = inOrder(recordedBy(entries, knownOn));
  const last = new Map(known.map((entry) => [entry.original, entry]));
  const voided = [...last.values()].filter(({ kind }) => kind === 'voided' || kind === 'removed');
  return {
    types: new Map(voided.map(({ original, type }) => [original, type.replace(/Voided$/, '')])),
    startOf: startsRestedOn(known),
  };
}

/** A void takes back nothing else: what was recorded of a placement before it stays, and rests on what was voided. */
const onAStart: readonly string[] = [
  ...['PlacementReviewed', 'ExtensionAgreed', 'ReturnPlanned', 'ReturnConfirmed', 'PlacementEnded'],
];

function startsRestedOn(known: readonly LineEntry[]): ReadonlyMap<string, string> {
  const [starts, rested] = [new Map<string, string>(), new Map<string, string>()];
  for (const { id, original, type, stream } of known) {
    if (id !== original) continue;
    if (type === 'PlacementStarted') starts.set(stream, original);
    const start = onAStart.includes(type) ? starts.get(stream) : undefined;
    if (start) rested.set(original, start);
  }
  return rested;
}

/** Types of what a fact rests on and what was voided since, each once. */
export function withdrawnBasisOf(
  { original, data }: Readonly<{ original: string; data: unknown }>,
  { types, startOf }: Withdrawn,
): readonly string[] {
  const start = startOf.get(original);
  const rests = [...(start ? [start] : []), ...idsIn(data)];
  return [...new Set(rests.flatMap((id) => types.get(id) ?? []))];
}

/** Every text in open data that may be an id. */
const idsIn = (data: unknown): readonly string[] =>
  typeof data === 'string' ? [data] : Object.values(data ?? {}).flatMap(idsIn);
