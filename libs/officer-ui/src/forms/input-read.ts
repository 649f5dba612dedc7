import type { FormFailure } from './form-failure.ts';

/** What was typed, as the request takes it, or why it does not. */
export type Read<Input> = Readonly<{ input: Input }> | Readonly<{ failure: FormFailure }>;

export const inputIn = <Input>(read: Read<Input>): Input | null => ('input' in read ? read.input : null);
