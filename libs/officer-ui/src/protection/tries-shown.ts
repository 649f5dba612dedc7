import type { TriesOfAddress } from '#contexts/children';
import { whoAndRole } from '../words/people.ts';
import { momentWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';

/** Whatever looks a text through before it leaves the house. */
const WITH_WHAT: Readonly<Record<string, string>> = {
  FillInReferral: 'filling in a referral',
  ChangeReferral: 'writing a referral anew',
  SendReferral: 'sending a referral out',
};

/** Who wrote a text that tells the address, each by name, and on which occasion. */
export const triesShown = ({ tries, more }: TriesOfAddress, names: Names) => ({
  more,
  items: tries.map(({ at, actor, action, times }) => {
    const { who, role } = whoAndRole(actor, names);
    return `${momentWords(at)}: ${role === who ? who : `${who}, ${role}`}, ${WITH_WHAT[action] ?? 'in another text'}${times > 1 ? `, ${times} times that day` : ''}`;
  }),
});
