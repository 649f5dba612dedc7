import type { Gateway, Written, WrittenInParts } from '#platform/gateway';
import type { Given } from './date-fields.ts';
import type { FormDeclaration, Visit } from './form-declaration.ts';
import type { Fields } from './form-field.ts';
import { formFailure, type FormFailure } from './form-failure.ts';
import { CHECK, isOfStep, type StepAt } from './form-steps.ts';
import { inputIn, readRequest } from './input-read.ts';

type Kept<Input, Seen> = Readonly<{
  fields: Fields<Input>;
  given: Given;
  seen: Seen;
  visit: Visit;
  /** Of that alone; at the last one, and of a form without any, all of it. */
  step: StepAt | null;
}>;

/** What is unusual of answers that were kept, and was confirmed: asked again where it is changed, with what was said. */
export async function askedOf<Input extends object, Data, Seen, Done extends Written | WrittenInParts>(
  page: FormDeclaration<Input, Data, Seen, Done>,
  gateway: Gateway,
  { fields, given, seen, visit, step }: Kept<Input, Seen>,
): Promise<FormFailure['unusual']> {
  const input = inputIn(await readRequest(page.request, fields, given, visit.today));
  if (input === null) return [];
  const { data, confirms: _, ...options } = page.command(input, seen, visit, null);
  try {
    await gateway.rehearse(page.sends, data as never, visit.sender, options);
    return [];
  } catch (error) {
    const failed = formFailure(error, fields, given, {});
    if (!failed) throw error;
    return failed.unusual.filter(({ field }) => !step || step.next === CHECK || isOfStep(field, step));
  }
}
