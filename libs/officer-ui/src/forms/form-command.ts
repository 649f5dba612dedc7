import type { Sender, Written, WrittenInParts } from '#platform/gateway';
import type { FormDeclaration, Visit } from './form-declaration.ts';
import { confirmedIn, type Agreed } from './what-was-agreed.ts';

type By<Seen> = Readonly<{
  seen: Seen;
  visit: Visit;
  sent: Sender;
  confirmation: Sender['confirmation'] | null;
  /** Null where nothing is asked of what is sent now: what an answer was of was mended, and it is none. */
  agreed: Agreed | null;
}>;

/** What a form sends of an input: with what was confirmed of it, and why. */
export function commandOf<Input extends object, Data, Seen, Done extends Written | WrittenInParts>(
  page: FormDeclaration<Input, Data, Seen, Done>,
  { seen, visit, sent, confirmation, agreed }: By<Seen>,
  input: Input,
) {
  const { data, confirms, ...options } = page.command(input, seen, visit, agreed?.key ?? null);
  const confirmed = confirmedIn(confirmation ?? null, confirms, agreed);
  return [data as never, { ...sent, ...(confirmed && { confirmation: confirmed }) }, options] as const;
}
