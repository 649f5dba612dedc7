import { expect, it } from '@jest/globals';
import { tooDeepAsItArrives } from './json-depth.ts';

/** In pieces of one byte and as a whole. */
const tooDeep = (json: string) => {
  const [bytewise, whole] = [tooDeepAsItArrives(), tooDeepAsItArrives()];
  const found = [...Buffer.from(json)].some((byte) => bytewise(Buffer.of(byte)));
  expect(whole(Buffer.from(json))).toBe(found);
  return found;
};
const within = (levels: number, what = '1') => '['.repeat(levels) + what + ']'.repeat(levels);

it('takes what is as deep as may be, beside as much as one likes', () => {
  expect([tooDeep(within(20)), tooDeep(`[${within(19)},${within(19)},{"a":${within(18)}}]`)]).toEqual([false, false]);
});

it('finds one level more, of lists and of objects', () => {
  expect([tooDeep(within(21)), tooDeep('{"a":'.repeat(21)), tooDeep(`{"a":${within(20)}}`)]).toEqual([
    true,
    true,
    true,
  ]);
});

it('counts nothing within a text, whatever is quoted in it', () => {
  const text = JSON.stringify(`${'['.repeat(50)}"\\"${'{'.repeat(50)}\\`);
  expect([tooDeep(within(20, text)), tooDeep(within(21, text))]).toEqual([false, true]);
});
