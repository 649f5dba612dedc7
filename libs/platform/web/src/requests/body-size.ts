/** What a route takes unless it says otherwise: two texts of 8,000 letters, of whatever script, are 48 KiB. */
export const BODY_KIB = 64;
/** The most that any route may say that it takes; what is larger is not even read. */
export const MOST_KIB = 256;
/** Deeper than anything that this service takes; what copies and checks a body does so by calling itself. */
export const DEEPEST_BODY = 20;
export const NESTED_TOO_DEEPLY = 'This is nested too deeply.';
/** More fields and parts of lists than anything that this service takes: 400 marks are some 2,000. */
export const MOST_VALUES = 5_000;

/** What is too much about a body, in words. Looks level by level, and stops where it is too much. */
export function tooMuchIn(body: unknown): string | null {
  let level: readonly unknown[] = [body];
  let seen = 0;
  for (let depth = 0; depth <= DEEPEST_BODY; depth++) {
    const within = level.filter((each): each is object => typeof each === 'object' && each !== null);
    if (within.length === 0) return null;
    const lists = within.map((each) => (Array.isArray(each) ? each : Object.values(each)) as readonly unknown[]);
    seen += lists.reduce((sum, { length }) => sum + length, 0);
    if (seen > MOST_VALUES) return `This holds more than ${MOST_VALUES} fields: send it in parts.`;
    level = lists.flat();
  }
  return NESTED_TOO_DEEPLY;
}
