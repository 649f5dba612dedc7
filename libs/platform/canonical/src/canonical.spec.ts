import { describe, expect, it } from '@jest/globals';
import peer from 'canonicalize';
import fc from 'fast-check';
import { canonical, canonicalMembers } from './canonical.ts';

/** Texts of all of Unicode, halves of surrogate pairs among them, and what JSON escapes. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\u0000', '\u001f', '"', '\\', '/', '\u007f', '\u2028', 'é', '\ud83d\ude00') }),
  fc.constantFrom('\ud800', 'a\udc00', '__proto__', 'toString', '10', '9'),
);
const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(-0, 1e21, 1e-7, 5e-324, 2 ** 53, 0.1 + 0.2));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    ...[text, number, fc.boolean(), fc.constantFrom(null, undefined), fc.date({ noInvalidDate: true })],
    ...[fc.array(tie('value'), { maxLength: 5 }), fc.dictionary(text, tie('value'), { maxKeys: 6 })],
  ),
}));

const outcome = (work: () => unknown): unknown => {
  try {
    return work();
  } catch {
    return 'refused';
  }
};

describe('the canonical form', () => {
  it('is what another implementation makes of any value, or both refuse it', () => {
    fc.assert(
      fc.property(value, (any) => {
        expect(outcome(() => canonical(any))).toBe(outcome(() => peer(any) ?? 'refused'));
      }),
      { numRuns: 2000 },
    );
  });

  it('is that of the standard’s own example', () => {
    const example = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    const bytes = Buffer.from(canonical(example));
    expect(bytes.toString()).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts names by their UTF-16 units, as the standard’s example does', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const sorted = JSON.parse(canonical(Object.fromEntries(names.map((name) => [name, 0])))) as object;
    expect(Object.keys(sorted)).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
  });

  it('of an object is its members, in their order', () => {
    fc.assert(
      fc.property(fc.dictionary(text, value), (object) => {
        const joined = () =>
          `{${canonicalMembers(object)
            .map(([, member]) => member)
            .join(',')}}`;
        expect(outcome(joined)).toBe(outcome(() => canonical(object)));
      }),
    );
  });

  it.each([[undefined], [() => 1], [Symbol('a')], [1n], [NaN], [Infinity], [{ a: { b: -Infinity } }]])(
    'is refused where there is none: %p',
    (none) => expect(() => canonical(none)).toThrow(TypeError),
  );
});
