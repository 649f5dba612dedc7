import type { Written, WrittenInParts } from '#platform/gateway';
import type { Instant } from '#platform/time';
import type { Given } from './date-fields.ts';
import type { FormDeclaration, Meanwhile, Visit } from './form-declaration.ts';
import type { Drawn } from './form-drawn.ts';
import type { Fields } from './form-field.ts';
import { begunAt } from './form-id.ts';
import { inputIn, readRequest } from './input-read.ts';
import type { SentBack } from './sent-back.ts';

type Page<Input extends object, Data, Seen, Done extends Written | WrittenInParts> = Pick<
  FormDeclaration<Input, Data, Seen, Done>,
  'question' | 'request' | 'over'
>;
type Of<Input extends object, Seen> = Readonly<{
  fields: Fields<Input>;
  given: Given;
  seen: Seen;
  visit: Visit;
  formId: string;
}>;

/** What others recorded of it since the form was begun. */
export const meanwhileOf = async (
  {
    over,
  }: Readonly<{ over: Readonly<{ meanwhile?: (visit: Visit, since: Instant) => Promise<readonly Meanwhile[]> }> }>,
  visit: Visit,
  formId: string,
): Promise<readonly Meanwhile[]> => (await over.meanwhile?.(visit, begunAt(formId))) ?? [];

/**
 * What a form that was sent back said of others than whom it is about is never kept: it is asked for anew, of what its reader may
 * read now.
 */
export async function askedAgain<Input extends object, Data, Seen, Done extends Written | WrittenInParts>(
  page: Page<Input, Data, Seen, Done>,
  told: SentBack['told'],
  { fields, given, seen, visit, formId }: Of<Input, Seen>,
): Promise<Pick<Drawn, 'question' | 'meanwhile'>> {
  if (told === null) return {};
  const input = told.asks ? inputIn(await readRequest(page.request, fields, given, visit.today)) : null;
  const question = input && (await page.question?.(input, seen, visit));
  return {
    ...(question && { question }),
    ...(told.changed && { meanwhile: await meanwhileOf(page, visit, formId) }),
  };
}
