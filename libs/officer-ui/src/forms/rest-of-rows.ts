import { text, type Given } from './date-fields.ts';
import { isEmpty, type Faults, type Field, type Fields } from './form-field.ts';

/** Stands for what was typed in an input that is not sent: it is neither empty, which another input may fill, nor an answer. */
const HELD_BACK = '\u0000';

export const isHeldBack = (given: Given, name: string): boolean => given[name] === HELD_BACK;

/**
 * Of a form whose rows stand by themselves: what can be sent without the inputs that are wrong, so that one bad mark never
 * costs the rest. Null where nothing would be left, or where it is not one input of a row that is wrong.
 */
export function withoutFaulty<Input>(fields: Fields<Input>, given: Given, faults: Faults): Given | null {
  if (faults.some(({ at, holds }) => holds === undefined && text(given, at) === '')) return null;
  const rest = { ...given, ...Object.fromEntries(faults.map(({ at, holds = at }) => [holds, HELD_BACK])) };
  const all = Object.entries(fields) as [string, Field][];
  return all.every(([name, field]) => field.untyped || isEmpty(field, rest, name)) ? null : rest;
}

type Sending<Input, Done> = Readonly<{
  fields: Fields<Input>;
  given: Given;
  input: Input;
  /** What was wrong with it before it was sent. */
  wrong: Faults;
  /** @param given what was typed of it, by whose inputs a refusal is told */
  send: (input: Input, given: Given) => Promise<Done>;
  read: (given: Given) => Promise<Input | null>;
  /** What is refused of inputs of rows; null of anything else. */
  refused: (error: unknown, given: Given) => Faults | null;
}>;

/**
 * Sends again without each input that is refused, until the rest is taken or nothing is left: nothing is recorded of a
 * sending that is refused, so the same command is meant.
 */
export async function restSent<Input, Done>({ fields, send, read, refused, ...of }: Sending<Input, Done>) {
  let { given, input, wrong } = of;
  for (;;) {
    try {
      return { written: await send(input, given), wrong, given, input };
    } catch (error) {
      const faults = refused(error, given);
      const rest = faults && faults.length > 0 ? withoutFaulty(fields, given, faults) : null;
      const next = rest && (await read(rest));
      if (!faults || !rest || !next) throw error;
      [given, input, wrong] = [rest, next, [...wrong, ...faults]];
    }
  }
}
