/**
 * Input that no rule can be applied to: which field, and which rule of input it breaks.
 * Never carries the value itself, which may be personal.
 */
export class InvalidInput extends Error {
  readonly field: string;
  /** What the field should have been, as a code in kebab case: `not-a-civil-date`, `before-birth`. */
  readonly rule: string;
  /** What is said after the field's name. */
  readonly words: string;

  constructor(field: string, rule: string, words: string) {
    super(`${field}: ${words}`);
    this.name = 'InvalidInput';
    this.field = field;
    this.rule = rule;
    this.words = words;
  }
}

/**
 * What a call answers, its refusals named within a field: of 380 marks, which one. `within` is asked only then.
 * @throws InvalidInput of `marks[37].code` where the call refuses `code`
 */
export function namedWithin<Answer>(within: () => string, call: () => Answer): Answer {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(`${within()}.${error.field}`, error.rule, error.words);
  }
}

/**
 * Checks each of a list. The check is handed the place of what it looks at, to name what it refuses by: of six suspensions
 * `suspensions[3]`, or `suspensions[3].from` within it.
 * @throws InvalidInput `missing` (the list, or one of it), and whatever `check` throws
 */
export function eachNamed<Item extends NonNullable<unknown>>(
  list: readonly Item[],
  field: string,
  check: (item: Item, place: string, index: number) => void,
): void {
  given(list, field).forEach((item, index) => {
    const place = `${field}[${index}]`;
    check(given(item, place), place, index);
  });
}

/** A value that was left out where one is needed: a child, a calendar. @throws InvalidInput `missing` */
export function given<Value extends NonNullable<unknown>>(value: Value, field: string): Value {
  demand((value as Value | null | undefined) != null, field, 'missing', 'must be given');
  return value;
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
