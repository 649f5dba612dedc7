/** Deeper than anything that this service takes; what copies and checks a body does so by calling itself. */
export const DEEPEST_BODY = 20;

/** Whether lists and objects stand in one another more than `levels` times. Looks level by level, and stops there. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= levels; depth++) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}
