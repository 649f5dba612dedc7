import { givenAway, type SignOf, type TextGivesAway } from './given-away.ts';
import { textRead } from './word-signs.ts';

/** Looks a text through for what is known: of what is not to be disclosed it says that it is there, and not which it is. */
export function givesAway(text: string, signs: readonly SignOf[]): Pick<TextGivesAway, 'has' | 'tellsUndisclosed'> {
  const read = textRead(text);
  const found = signs.map(({ kind, sign, isUndisclosed }) => ({ kind, isUndisclosed, times: sign(read) }));
  const timesOf = (kind: (typeof givenAway)[number]) =>
    Math.max(0, ...found.filter((each) => each.kind === kind && !each.isUndisclosed).map(({ times }) => times));
  return {
    has: givenAway.map((kind) => ({ kind, times: timesOf(kind) })).filter(({ times }) => times > 0),
    tellsUndisclosed: found.some(({ isUndisclosed, times }) => isUndisclosed && times > 0),
  };
}
