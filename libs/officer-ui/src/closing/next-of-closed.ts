import type { ChildFound } from '#contexts/children';
import type { ActOffered } from '../child-line/acts-on-line.ts';
import { closingInside } from '../words/closing-words.ts';
import { dayWords } from '../words/times.ts';
import { destructionPath } from '../destroy-personal-data/destruction-path.ts';
import { UNTIL_SEALED } from './closing-checked.ts';

type Closed = NonNullable<ChildFound['closed']>;
type Next = Readonly<{ title: string; texts: readonly string[]; act?: ActOffered }>;

/** What nobody has ended yet, which there is of a child who died. */
type Left = Readonly<{ placements: number; referrals: number }>;

/** In place of what is next: nothing is. */
export function nextOfClosed({ because, on }: Closed, { placements, referrals }: Left, childId: string): Next {
  const left = [
    ...(placements === 0
      ? []
      : ['A placement is not over. It is on no register any more, and can be ended in your own time.']),
    ...(referrals === 0
      ? []
      : ['A referral is not over. Until it is withdrawn, the providers that were asked may still answer.']),
  ];
  if (because === 'died') return { title: `Died on ${dayWords(on)}`, texts: ['Nothing is due.', ...left] };
  return {
    title: `This record is closed: ${closingInside[because]}, from ${dayWords(on)}`,
    texts: [
      'Nothing is due, and nothing new is recorded in it. To work with the child again, reopen it.',
      ...(because === 'under-another-record' ? [UNTIL_SEALED] : []),
      ...left,
      // Whoever destroys reads no cases: the address is what one sends them.
      `When its personal data is to go for good, an administrator destroys it at ${destructionPath(childId)}.`,
    ],
  };
}
