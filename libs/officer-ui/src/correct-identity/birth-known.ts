import { FindChild } from '#contexts/children';
import { birthIsOf } from '#pure/children';
import { NotFound } from '#platform/gateway';
import type { Visit } from '../forms/form-declaration.ts';
import { calledName } from '../words/children-words.ts';

/** @throws NotFound nothing of who the child is opens, so that nothing of it can be said */
export async function birthKnown({ ids, ask }: Visit) {
  const { childId } = ids as { childId: string };
  const { identity, onRollFrom, revision } = await ask(FindChild, { childId });
  if (identity === null || 'lost' in identity)
    throw new NotFound('Nothing of who this child is can be opened, so nothing can be said of the birth.');
  const { by = null, from = null } = identity.birthEstimate ?? {};
  const birth = {
    ...{ birthIs: birthIsOf(identity), dateOfBirth: identity.dateOfBirth },
    ...{ estimatedBy: by, estimatedFrom: from, birthEstimate: identity.birthEstimate },
  };
  return { childId, birth, onRollFrom, revision, name: calledName(identity)! };
}
