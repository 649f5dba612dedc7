import { expect } from '@jest/globals';
import { InvalidInput } from '../foundation/index.ts';

/**
 * Expects a call to be refused, naming the field (or a part of it, by a matcher) and the rule of input, in words that
 * follow the field's name.
 */
export function expectRefused(call: () => unknown, field: unknown, rule: string): void {
  const refusal = refusalOf(call);
  expect(refusal && { field: refusal.field, rule: refusal.rule }).toEqual({ field, rule });
  expect(`${refusal?.name}: ${refusal?.message}`).toMatch(WORDS);
}

/** `InvalidInput: firstDay: must be a date …`, so that a person knows what to put right. */
const WORDS = /^InvalidInput: [^:]+: \w+ \w+/;

function refusalOf(call: () => unknown): InvalidInput | null {
  try {
    call();
    return null;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error;
  }
}
