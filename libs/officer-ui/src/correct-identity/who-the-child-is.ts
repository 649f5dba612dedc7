import { FindChild, type ChildFound, type CorrectIdentityRequest } from '#contexts/children';
import { NotFound } from '#platform/gateway';
import type { Visit } from '../forms/form-declaration.ts';
import { calledName } from '../words/children-words.ts';

/** @throws NotFound nothing of it opens, so that there is nothing to correct it from */
export async function whoTheChildIs({ ids, ask }: Visit) {
  const { childId } = ids as { childId: string };
  const { identity, onRollFrom, revision } = await ask(FindChild, { childId });
  if (identity === null || 'lost' in identity)
    throw new NotFound('Nothing of who this child is can be opened, so there is nothing to correct.');
  /** As it was registered: a change of the name from a day is corrected by itself, under Record. */
  const registered = { ...identity, ...identity.registeredAs };
  return { childId, identity: registered, onRollFrom, revision, name: calledName(identity)! };
}

type IdentityOpened = Exclude<ChildFound['identity'], null | Readonly<{ lost: true }>>;
type Typed = Omit<CorrectIdentityRequest, 'reason'>;

/** Only what reads otherwise now than it stands: nobody is asked about a birth, or a UPN, that they did not touch. */
export const whatDiffers = (typed: Typed, standing: Omit<IdentityOpened, 'legal' | 'registeredAs'>): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(([part, value]) => lines(value) !== lines(standing[part as keyof typeof standing])),
  );

/** A browser sends a line's end as two signs. */
const lines = (value: string | null | undefined) => value?.replaceAll('\r\n', '\n') ?? null;
