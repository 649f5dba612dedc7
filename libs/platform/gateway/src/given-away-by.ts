import { Questioned, Refusal } from '#platform/event-sourcing';

/** Of whom the words of a refusal or a question tell, or what that is withheld was hit upon. */
export function givenAwayBy(error: unknown): readonly (readonly ['told' | 'tried', readonly string[]])[] {
  const told = error instanceof Refusal || error instanceof Questioned ? error.tellsOf : [];
  const tried = error instanceof Refusal ? error.triesOf : [];
  return [['told', told] as const, ['tried', tried] as const].filter(([, children]) => children.length > 0);
}
