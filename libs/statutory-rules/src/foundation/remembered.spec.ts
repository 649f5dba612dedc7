import { describe, expect, it } from '@jest/globals';
import { remembered } from './index.ts';

describe('A remembered function', () => {
  it('works an answer out once for a value', () => {
    const asked: string[] = [];
    const lengthOf = remembered((text: string) => asked.push(text) && text.length);
    expect([lengthOf('spring'), lengthOf('spring'), lengthOf('')]).toEqual([6, 6, 0]);
    expect(asked).toEqual(['spring', '']);
  });

  it('tells one object from another of the same content', () => {
    const asked: object[] = [];
    const idOf = remembered((of: object) => asked.push(of));
    const [one, other] = [{ a: 1 }, { a: 1 }];
    expect([idOf(one), idOf(other), idOf(one)]).toEqual([1, 2, 1]);
  });

  it('asks again after a refusal', () => {
    let refused = 0;
    const refuse = remembered((): number => {
      refused += 1;
      throw new RangeError('refused');
    });
    expect(() => refuse(1)).toThrow(RangeError);
    expect(() => refuse(1)).toThrow(RangeError);
    expect(refused).toBe(2);
  });
});
