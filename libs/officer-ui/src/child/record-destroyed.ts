import { FindChild, type ChildFound } from '#contexts/children';
import { FindReferral, type ReferralFound } from '#contexts/referrals';
import type { Ask } from '../forms/form-field.ts';

/** Thrown by a page that would say more of a child than is left: it is drawn as what is said of such a record instead. */
export class RecordDestroyed extends Error {
  /** @param destruction null where what was asked does not say when and why */
  constructor(
    readonly childId: string,
    readonly destruction: ChildFound['destroyed'] = null,
  ) {
    super('The personal data of this child was destroyed.');
  }
}

const destructionIn = ({ childId, destroyed }: ChildFound): RecordDestroyed | null =>
  destroyed && new RecordDestroyed(childId, destroyed);

/** Of a referral it is told by its words: what is needed is always written. */
const wordsDestroyedIn = ({ childId, words }: ReferralFound): RecordDestroyed | null =>
  words.requirement === null ? new RecordDestroyed(childId) : null;

/** @throws RecordDestroyed */
export function unlessDestroyed(found: ChildFound | ReferralFound): void {
  const destroyed = 'words' in found ? wordsDestroyedIn(found) : destructionIn(found);
  if (destroyed) throw destroyed;
}

/** As a form asks while it is opened: `unlessDestroyed` then, when all else that could be wrong was looked at. */
export function askingOfWhatIsLeft(ask: Ask) {
  const found: (ChildFound | ReferralFound)[] = [];
  const noting: Ask = async (query, data) => {
    const answer = await ask(query, data);
    if (query.name === FindChild.name || query.name === FindReferral.name)
      found.push(answer as ChildFound | ReferralFound);
    return answer;
  };
  return { ask: noting, unlessDestroyed: () => found.forEach(unlessDestroyed) };
}
