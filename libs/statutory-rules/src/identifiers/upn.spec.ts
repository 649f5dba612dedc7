import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import { isTemporaryUpn, isUpn, upnCheck } from './index.ts';

const ON: IsoDate = '2026-02-02';
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

describe('A unique pupil number [upn.check-letter]', () => {
  it.each(
    vectors<'upn' | 'check'>(
      'V-UPN',
      `upn,check
       B801200005001,valid
       A801200005001,wrong check letter
       X80120000A001,bad format
       E000200005001,unknown local authority
       U931400025001,valid
       M80120000500A,"valid, temporary"`,
    ),
  )('$id: $upn is $check', ({ upn, check }) => {
    const answer = answered(upnCheck(upn, ON));
    expect([answer.result, answer.sentence]).toEqual([check, `Unique pupil number: ${check}.`]);
    expect(answer.inputs).toEqual({ upn, on: ON, authorities: null });
  });

  it.each([
    ['twelve places', 'B80120000500'],
    ['fourteen places', 'B8012000050011'],
    ['a small letter', 'b801200005001'],
    ['a letter that is never used', 'I801200005001'],
    ['a digit first', '1801200005001'],
    ['a last letter that is never used', 'B80120000500O'],
    ['a letter inside', 'B80120A005001'],
    ['nothing', ''],
  ])('%s is a bad format', (_, upn) => {
    expect(answered(upnCheck(upn, ON)).result).toBe('bad format');
    expect(isUpn(upn)).toBe(false);
  });

  it('may be checked against a council’s own list of authorities', () => {
    const elsewhere = answered(upnCheck('B801200005001', ON, [[802, 899]]));
    expect(elsewhere.result).toBe('unknown local authority');
    expect(elsewhere.inputs).toMatchObject({ authorities: [[802, 899]] });
    expect(answered(upnCheck('B801200005001', ON, [[700, 800]])).result).toBe('unknown local authority');
    expect(answered(upnCheck('B801200005001', ON, [[801, 801]])).result).toBe('valid');
    expect(answered(upnCheck('E000200005001', ON, [[0, 0]])).result).toBe('valid');
  });

  it('without the authority is a matter of shape and check letter', () => {
    expect(['B801200005001', 'E000200005001', 'M80120000500A'].map(isUpn)).toEqual([true, true, true]);
    expect(isUpn('A801200005001')).toBe(false);
  });

  it('is a temporary one by its last place, where it is one at all', () =>
    expect(['M80120000500A', 'B801200005001', 'A80120000500A'].map(isTemporaryUpn)).toEqual([true, false, false]));

  it('has exactly one right check letter', () => {
    const digits = fc.integer({ min: 0, max: 99_999_999_999 }).map((n) => String(n).padStart(11, '0'));
    const last = fc.constantFrom(...`0123456789${LETTERS}`);
    fc.assert(
      fc.property(digits, last, (middle, end) => {
        expect([...LETTERS].filter((letter) => isUpn(letter + middle + end))).toHaveLength(1);
      }),
    );
  });

  it('checks the authority of a temporary number too', () =>
    expect(answered(upnCheck('D00012000050A', ON)).result).toBe('unknown local authority'));

  it.each<[string, string, () => unknown]>([
    ['upn', 'not-text', () => upnCheck(null as never, ON)],
    ['authorities[0]', 'not-a-whole-number', () => upnCheck('B801200005001', ON, [[Number.NaN, 900]])],
    [
      'authorities[1]',
      'ends-before-it-starts',
      () =>
        upnCheck('B801200005001', ON, [
          [801, 801],
          [802, 801],
        ]),
    ],
  ])('refuses %s that is %s', (field, rule, call) => expectRefused(call, field, rule));

  it('is not asked about on no day', () =>
    expectRefused(() => upnCheck('B801200005001', '2026-02-30'), 'on', 'not-a-civil-date'));
});
