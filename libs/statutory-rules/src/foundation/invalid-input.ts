/**
 * Input that no rule can be applied to: which field, and which rule of input it breaks.
 * Never carries the value itself, which may be personal.
 */
export class InvalidInput extends Error {
  readonly field: string;
  /** What the field should have been, as a code in kebab case: `not-a-civil-date`, `before-birth`. */
  readonly rule: string;

  constructor(field: string, rule: string, words: string) {
    super(`${field}: ${words}`);
    this.name = 'InvalidInput';
    this.field = field;
    this.rule = rule;
  }
}

/** @throws InvalidInput unless the condition holds */
export function demand(condition: boolean, field: string, rule: string, words: string): asserts condition {
  if (!condition) throw new InvalidInput(field, rule, words);
}

/** @throws InvalidInput `not-a-whole-number` unless a safe integer of at least `least` */
export function wholeNumber(value: number, field: string, least = 0): number {
  demand(
    Number.isSafeInteger(value) && value >= least,
    field,
    'not-a-whole-number',
    `must be a whole number, ${least} or more`,
  );
  return value;
}

/** @throws InvalidInput `not-one-of` unless the value is in the closed list */
export function oneOf<const T extends string>(value: string, allowed: readonly T[], field: string): T {
  const found = allowed.find((each) => each === value);
  demand(found !== undefined, field, 'not-one-of', `must be one of ${allowed.join(', ')}`);
  return found;
}
