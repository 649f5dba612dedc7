import type { Type } from '@nestjs/common';
import type { CivilDate } from '#platform/time';
import { checkedRequest } from '#nest/web';
import { BadInput } from '#platform/web';
import type { Given } from './date-fields.ts';
import type { Faults, Fields } from './form-field.ts';
import { failure, inputFaults, type FormFailure } from './form-failure.ts';
import { oneEach, readForm } from './read-form.ts';

/** What was typed, as the request takes it, or why it does not. */
export type Read<Input> = Readonly<{ input: Input }> | Readonly<{ failure: FormFailure }>;

export const inputIn = <Input>(read: Read<Input>): Input | null => ('input' in read ? read.input : null);

/** As the API would take it; null where it would not. */
export async function requested<Input extends object>(request: Type<Input>, body: object): Promise<Input | null> {
  try {
    return await checkedRequest(request, body);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return null;
  }
}

/** Its fields read what was typed, then its request says what is wrong with that, as the API would. */
export async function readRequest<Input extends object>(
  request: Type<Input>,
  fields: Fields<Input>,
  given: Given,
  today: CivilDate,
): Promise<Read<Input>> {
  const { body, faults } = readForm(fields, given, today);
  const failed = (all: Faults) => ({ failure: failure(400, all) });
  try {
    const input = await checkedRequest(request, body);
    return faults.length === 0 ? { input } : failed(faults);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return failed(oneEach([...faults, ...inputFaults(error.fields, fields, given)]));
  }
}
