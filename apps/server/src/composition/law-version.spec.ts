import { expect, it } from '@jest/globals';
import { allRules } from '#statutory-rules';
import { lawVersion, versionOfLaw } from './law-version.ts';

const rule = { id: 'a', versions: [{ version: '2024', facts: { days: 5 } }] };
const law = { rules: [rule], bankHolidays: '3.37.0' };

it.each([
  ['another wording of a rule', { ...law, rules: [{ ...rule, versions: [{ version: '2024', facts: { days: 6 } }] }] }],
  ['one rule more', { ...law, rules: [rule, { ...rule, id: 'b' }] }],
  ['other bank holidays', { ...law, bankHolidays: '3.38.0' }],
])('is another with %s', (_, other) => expect(versionOfLaw(other)).not.toBe(versionOfLaw(law)));

it('is that of the rules and bank holidays of this code', () => {
  expect(lawVersion).toMatch(/^[0-9a-f]{16}$/);
  expect(lawVersion).not.toBe(versionOfLaw({ rules: allRules, bankHolidays: 'another' }));
});
