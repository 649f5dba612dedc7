import { urnIn } from '../schools/school-words.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import type { Names } from '../words/wording.ts';

type Asks = Parameters<typeof schoolsNamed>[1];

/** Names, with those of the schools whose people somebody is or was to be: all in one reading of the register. */
export async function withSchools(
  grants: readonly Readonly<{ organisation: string | null }>[],
  names: Names,
  ask: Asks,
): Promise<Names> {
  const urns = grants.flatMap(({ organisation }) => urnIn(organisation ?? '') ?? []);
  return { ...names, school: await schoolsNamed(urns, ask) };
}
