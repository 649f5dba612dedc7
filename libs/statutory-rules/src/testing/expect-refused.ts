import { expect } from '@jest/globals';
import { InvalidInput } from '../foundation/index.ts';

/** Expects a call to be refused, naming the field (or a part of it, by a matcher) and the rule of input. */
export function expectRefused(call: () => unknown, field: unknown, rule: string): void {
  expect(refusalOf(call)).toEqual({ field, rule });
}

function refusalOf(call: () => unknown): { field: string; rule: string } | null {
  try {
    call();
    return null;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { field: error.field, rule: error.rule };
  }
}
