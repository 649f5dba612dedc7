import { expect, it } from '@jest/globals';
import { array, assert, constantFrom, nat, oneof, property, record, string } from 'fast-check';
import { TermBook } from './term-book.ts';

const term = string({ unit: constantFrom('a', 'b', '王'), minLength: 1, maxLength: 3 });
const step = oneof(
  record({ does: constantFrom('add' as const, 'remove' as const), text: term, number: nat(4) }),
  record({ does: constantFrom('look' as const), text: term, number: nat(4) }),
);

it('answers as a list that is looked through from end to end, whenever it is asked between changes', () =>
  assert(
    property(array(step, { maxLength: 60 }), (steps) => {
      const book = new TermBook();
      let model: (readonly [string, number])[] = [];
      for (const { does, text, number } of steps) {
        const others = model.filter(([known, of]) => known !== text || of !== number);
        if (does === 'look') {
          const expected = model.flatMap(([known, of]) => (known.startsWith(text) ? of : []));
          expect([...book.beginningWith(text)].flat().sort()).toEqual(expected.sort());
          expect(book.whole(text)).toHaveLength(model.filter(([known]) => known === text).length);
          continue;
        }
        if (others.length < model.length) book.remove(text, number);
        model = others;
        if (does === 'remove') continue;
        book.add(text, number);
        model = [...model, [text, number]];
      }
    }),
  ));

it('keeps the order of its terms beyond those that wait', () => {
  const book = new TermBook();
  const terms = Array.from({ length: 5000 }, (_, n) => `t${n}`);
  expect([...book.beginningWith('t')]).toEqual([]);
  for (const [n, text] of terms.entries()) book.add(text, n);
  expect([...book.beginningWith('t49')]).toHaveLength(111);
});
