import { namedByAll } from './named-by-all.ts';
import type { Protection } from './protection.ts';

/** Of records that are one: where any is protected it is; by what any says betrays it; and it is opened by those whom each names. */
export function strictestOf([own, ...others]: readonly Protection[]): Protection {
  const marks = [own!, ...others].filter((each) => each.phase === 'protected');
  const [first] = marks;
  if (!first) return own!;
  return {
    ...first,
    openTo: namedByAll(marks),
    betrayedBy: [...new Set(marks.flatMap((each) => each.betrayedBy))],
  };
}
