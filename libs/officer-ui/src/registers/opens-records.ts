import { CorrectMark } from '#contexts/attendance';
import type { Visit } from '../forms/form-declaration.ts';

/** Whether whoever keeps a register opens the records of its children, too: a provider keeps its own, and opens none. */
export async function opensRecords(
  { sender, mayOf }: Pick<Visit, 'sender' | 'mayOf'>,
  [first]: readonly Readonly<{ childId: string }>[],
): Promise<boolean> {
  if (first === undefined) return !sender.actor.organisation;
  return (await mayOf(sender)(CorrectMark, { childId: first.childId })) !== 'no';
}
