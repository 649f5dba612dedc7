import type { CivilDate } from '#platform/time';
import { attendanceWordings } from './attendance-words.ts';
import { childWordings } from './children-words.ts';
import { circumstanceWordings } from './circumstances-words.ts';
import { spaced } from './people.ts';
import { placementWordings } from './placements-words.ts';
import { protectionWordings } from './protection-words.ts';
import { referralWordings } from './referrals-words.ts';
import type { FactType, Names, Worded, WordingOf, WordingsOf } from './wording.ts';

/** Every type of fact: the compiler asks for the words of a new one. */
const wordings: WordingsOf<FactType> = {
  ...childWordings,
  ...circumstanceWordings,
  ...protectionWordings,
  ...referralWordings,
  ...placementWordings,
  ...attendanceWordings,
};

export type AnyFact = Readonly<{
  type: string;
  data: Readonly<Record<string, unknown>>;
  personal: Readonly<Record<string, unknown>>;
  effectiveOn?: CivilDate;
}>;

export const isFactType = (type: string): type is FactType => Object.hasOwn(wordings, type);

/** What an officer reads. A type that only a newer version of the service knows is named as it is. */
export function wordsFor({ type, data, personal, effectiveOn }: AnyFact, given: Names): Worded {
  if (!isFactType(type)) return { title: kindWords(type), rows: [] };
  // A provider is called what it was called on the day of the fact.
  const names: Names = effectiveOn ? { ...given, provider: (id) => given.provider?.(id, effectiveOn) } : given;
  // The query answers the data and the parts that belong to the type; TypeScript cannot follow the pairing.
  const word = wordings[type] as unknown as WordingOf<'SessionMarked'>;
  return word(data as Parameters<typeof word>[0], personal as Parameters<typeof word>[1], names);
}

/** `PlacementStarted` → `Placement started` */
export const kindWords = (type: string): string => {
  const words = spaced(type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-'));
  return words.charAt(0) + words.slice(1).toLowerCase();
};
