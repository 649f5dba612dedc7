import { FindUndisclosed, type ProtectionFound } from '#contexts/children';
import { FindBars } from '#contexts/people';
import type { Visit } from '../forms/form-declaration.ts';
import type { Option } from '../forms/several.ts';
import { byWhom } from '../words/people.ts';
import type { Actor } from '../words/wording.ts';

type Asking = Pick<Visit, 'mayOf' | 'names' | 'sender'>;

/** Whether somebody who acts so could open it once they are named, though they be asked why. */
const couldOpen = async ({ mayOf, sender: { correlationId } }: Asking, actor: Actor, childId: string) =>
  (await mayOf({ actor, correlationId })(FindUndisclosed, { childId })) !== 'no';

/** Everybody who could open it once they are named, by name and by what they are here. */
export async function peopleWhoCould(asking: Asking, childId: string): Promise<readonly Option[]> {
  const acting = (await asking.names.whoMay?.(FindUndisclosed.act)) ?? [];
  const could = await Promise.all(acting.map(({ actor }) => couldOpen(asking, actor, childId)));
  // What is their own goes before what they do for another.
  const people = acting.filter((_, n) => could[n]).toSorted((one, other) => coverOf(other) - coverOf(one));
  const named = new Map(
    people.map(({ name, actor }) => [actor.id, { id: actor.id, text: `${name}, ${byWhom(actor)}` }]),
  );
  return [...named.values()].toSorted((one, other) => one.text.localeCompare(other.text, 'en'));
}

const coverOf = ({ actor }: Readonly<{ actor: Actor }>): number => (actor.onBehalfOf === null ? 0 : 1);

/**
 * Of those who are named, who could not open it: they have left, say, or do something else now. It may also be that they are barred,
 * which is told to those who are named besides, and to whoever sees bars: nobody else reads it here.
 */
export async function namedInVain(
  asking: Asking,
  childId: string,
  { openTo: named, mayOpen }: Pick<ProtectionFound, 'openTo' | 'mayOpen'>,
): Promise<ReadonlySet<string>> {
  const { actsAs } = asking.names;
  if (!actsAs) return new Set();
  if (!mayOpen && (await asking.mayOf(asking.sender)(FindBars, { childId })) !== 'yes') return new Set();
  const could = await Promise.all(
    named.map(async (id) => {
      const answers = await Promise.all((await actsAs(id)).map((actor) => couldOpen(asking, actor, childId)));
      return answers.some(Boolean);
    }),
  );
  return new Set(named.filter((_, n) => !could[n]));
}
