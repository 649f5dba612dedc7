import { describe, expect, it } from '@jest/globals';
import { answered } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { IMMIGRATION_USES, mayUseImmigrationStatus, type ImmigrationUse } from './index.ts';

const ON = '2026-06-01';
const OFFICER = 'care-placement officer';

describe('Use of a child’s immigration status [information.immigration-status]', () => {
  it.each<[ImmigrationUse, 'care-placement officer' | 'another', boolean]>([
    ['a care placement', OFFICER, true],
    ['a care placement', 'another', false],
    ['whether section 19 is owed', OFFICER, false],
    ['whether section 20 is owed', OFFICER, false],
    ['a filter of a list', OFFICER, false],
    ['what is sent to providers', OFFICER, false],
  ])('for %s, by %s: %s', (use, by, may) => expect(answered(mayUseImmigrationStatus(use, by, ON)).result).toBe(may));

  it('says so', () => {
    expect(answered(mayUseImmigrationStatus('whether section 19 is owed', OFFICER, ON)).sentence).toBe(
      'On 1 June 2026 a child’s immigration status may not be used for whether section 19 is owed: care-placement officers read it, for a care placement alone.',
    );
    expect(answered(mayUseImmigrationStatus('a care placement', OFFICER, ON)).sentence).toContain('may be used');
    expect(IMMIGRATION_USES).toHaveLength(5);
  });

  it('is not answered before a source shows it', () =>
    expect(mayUseImmigrationStatus('a care placement', OFFICER, '2024-10-29').kind).toBe('gap'));

  it.each<[string, string, () => unknown]>([
    ['use', 'not-one-of', () => mayUseImmigrationStatus('curiosity' as 'a care placement', OFFICER, ON)],
    ['by', 'not-one-of', () => mayUseImmigrationStatus('a care placement', 'auditor' as 'another', ON)],
    ['on', 'not-a-civil-date', () => mayUseImmigrationStatus('a care placement', OFFICER, '2026-02-30')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
