import { readFileSync, writeFileSync } from 'node:fs';
import type { ActTable } from '#platform/gateway';

/*
 * Events of a council's own roles name acts. An act that were called otherwise, split, or called as another was, would change
 * what such a role may do without a word: so each that there ever was stands in a list, and what became of it.
 */
const RELEASED_ACTS = 'test/stored-events/acts.txt';
const BECAME = ' -> ';
const NOTHING = 'nothing';

export const readReleasedActs = (): string => readFileSync(RELEASED_ACTS, 'utf8');

/** Adds what the table has and the list has not; takes nothing away. */
export function keepReleasedActs(table: ActTable): void {
  const lines = linesOf(readReleasedActs());
  const listed = new Set(lines.map(actOf));
  const added = Object.keys(table).filter((act) => !listed.has(act));
  writeFileSync(RELEASED_ACTS, `${[...lines, ...added].toSorted().join('\n')}\n`);
}

/** @returns what table and list do not agree on */
export function actProblems(table: Readonly<Record<string, unknown>>, list: string): readonly string[] {
  const lines = linesOf(list);
  const listed = actsIn(list);
  const problems = lines.flatMap((line, index) => {
    const [act, became] = line.split(BECAME) as [string, string?];
    const isThere = Object.hasOwn(table, act);
    if (listed.indexOf(act) !== index) return [`${act} stands there twice`];
    if (became === undefined) return isThere ? [] : [`${act} is gone: say what became of it, “${act}${BECAME}…”`];
    if (isThere) return [`${act} is gone, and its name is never used again`];
    const unknown = became.split(', ').filter((each) => each !== NOTHING && !listed.includes(each));
    return unknown.map((each) => `${act} became “${each}”, which is no act: name acts, or say “${NOTHING}”`);
  });
  const missing = Object.keys(table).filter((act) => !listed.includes(act));
  return [...problems, ...missing.map((act) => `${act} is not listed: run npm run authority`)];
}

export const actsIn = (list: string): readonly string[] => linesOf(list).map(actOf);

const linesOf = (list: string): readonly string[] => list.split('\n').filter((line) => line !== '');
const actOf = (line: string): string => line.split(BECAME)[0]!;
