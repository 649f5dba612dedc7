import { FindChild } from '#contexts/children';
import { NotFound } from '#platform/gateway';
import type { Visit } from '../forms/form-declaration.ts';
import { calledName } from '../words/child-words.ts';

/** @throws NotFound nothing of it opens, so that there is nothing to correct it from */
export async function whoTheChildIs({ ids, ask }: Visit) {
  const { childId } = ids as { childId: string };
  const { identity, onRollFrom, revision } = await ask(FindChild, { childId });
  if (identity === null || 'lost' in identity)
    throw new NotFound('Nothing of who this child is can be opened, so there is nothing to correct.');
  return { childId, identity, onRollFrom, revision, name: calledName(identity)! };
}
