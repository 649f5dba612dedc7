import { Questioned, Refusal } from '#platform/event-sourcing';
import type { Sender } from './asked.ts';

/** Of whom the words of a refusal or a question tell, or what that is withheld was hit upon. */
export function givenAwayBy(error: unknown): readonly (readonly ['told' | 'tried', readonly string[]])[] {
  const told = error instanceof Refusal || error instanceof Questioned ? error.tellsOf : [];
  const tried = error instanceof Refusal ? [error, ...error.also].flatMap(({ triesOf }) => triesOf) : [];
  return [['told', told] as const, ['tried', tried] as const].filter(([, children]) => children.length > 0);
}

/** What was tried is told whatever it was opened for: no kind of reason hides it from those who see who looked. */
export const unexcused = ({ reason: _, reasonKind: __, ...sender }: Sender): Sender => sender;
