import type { ChildFound } from '#contexts/children';
import type { ActOffered } from '../child-line/acts-on-line.ts';
import { closingInside } from '../words/closing-words.ts';
import { dayWords } from '../words/times.ts';

type Closed = NonNullable<ChildFound['closed']>;
type Next = Readonly<{ title: string; texts: readonly string[]; act?: ActOffered }>;

/** In place of what is next: nothing is. @param runs placements that nobody has ended yet, which there are of a child who died */
export function nextOfClosed({ because, on }: Closed, runs: number): Next {
  const left =
    runs === 0 ? [] : ['A placement is not over. It is on no register any more, and can be ended in your own time.'];
  if (because === 'died') return { title: `Died on ${dayWords(on)}`, texts: ['Nothing is due.', ...left] };
  return {
    title: `This record is closed: ${closingInside[because]}, from ${dayWords(on)}`,
    texts: ['Nothing is due, and nothing new is recorded in it. To work with the child again, reopen it.', ...left],
  };
}
