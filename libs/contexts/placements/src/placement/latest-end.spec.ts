import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { endAllowed } from './latest-end.ts';
import type { LegalBasis } from './placement.codes.ts';

/** What is said of an end: the reason of a refusal, the code of a question, or that it stands. */
function said(legalBasis: LegalBasis, endsOn: CivilDate, bornOn: CivilDate): string {
  try {
    const { raised } = endAllowed(legalBasis, endsOn, { bornOn, sourceEventId: 'e1' });
    return raised.map(({ code }) => code).join() || 'stands';
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.reason;
    throw thrown;
  }
}

describe('How far a placement may run', () => {
  // Born on 15 January 2010: leaves on 26 June 2026, 18 on 15 January 2028, 25 on 15 January 2035, 26 a year later.
  it.each<[LegalBasis, CivilDate, string]>([
    ['ea1996-s19', '2026-06-26', 'stands'],
    ['ea1996-s19', '2026-06-27', 'past-school-leaving'],
    ['ea1996-s19', '2028-01-14', 'past-school-leaving'],
    ['ea1996-s19', '2028-01-15', 'past-latest-end'],
    ['ea2002-s29a', '2026-06-26', 'stands'],
    ['ea2002-s29a', '2026-06-27', 'past-school-age-at-school'],
    ['school-arrangement', '2026-06-27', 'past-school-age-at-school'],
    ['school-arrangement', '2029-01-15', 'past-latest-end'],
    ['eia2006-s100', '2026-06-27', 'past-latest-end'],
    ['cfa2014-s42', '2026-06-27', 'stands'],
    ['cfa2014-s42', '2035-01-14', 'stands'],
    ['cfa2014-s42', '2035-01-15', 'past-plan-duties'],
    ['cfa2014-s61', '2035-07-31', 'past-plan-duties'],
    ['cfa2014-s61', '2036-01-14', 'past-plan-duties'],
    ['cfa2014-s61', '2036-01-15', 'past-latest-end'],
    ['post-16', '2036-01-15', 'stands'],
  ])('on %s to %s: %s', (basis, endsOn, expected) => expect(said(basis, endsOn, '2010-01-15')).toBe(expected));

  it.each<[LegalBasis, string]>([
    ['ea1996-s19', 'latest-end-unknown'],
    ['cfa2014-s61', 'latest-end-unknown'],
    ['post-16', 'stands'],
  ])('on %s of whoever left before the law at hand: %s', (basis, expected) =>
    expect(said(basis, '2026-06-26', '1900-01-01')).toBe(expected),
  );

  it.each<[LegalBasis, CivilDate]>([
    ['ea1996-s19', '2026-06-26'],
    ['ea1996-s19', '2027-06-26'],
    ['cfa2014-s42', '2027-06-26'],
    ['cfa2014-s61', '2035-05-01'],
  ])('on %s to %s says by which rules, and openly no day that gives the birth away', (basis, endsOn) => {
    const { schoolLeaving, rules } = endAllowed(basis, endsOn, { bornOn: '2010-01-15', sourceEventId: 'e1' });
    expect(rules.length).toBeGreaterThan(0);
    const open = JSON.stringify([schoolLeaving, rules.map(({ result }) => result)]);
    expect(open.match(/\d{4}-\d\d-\d\d/g) ?? []).toEqual(basis === 'ea1996-s19' ? ['2026-06-26', '2026-06-26'] : []);
    expect(open).not.toMatch(/-01-1[45]/);
  });

  it('is asked about where the date of birth is not known, and by it no leaving date is told', () => {
    const birth = { bornOn: null, sourceEventId: 'e1' };
    const { raised, schoolLeaving } = endAllowed('ea1996-s19', '2026-06-26', birth);
    expect([raised.map(({ code }) => code), schoolLeaving]).toEqual([['latest-end-cannot-be-said'], null]);
    expect(endAllowed('post-16', '2026-06-26', birth).raised).toEqual([]);
  });

  it('says of an estimated date of birth that it is one', () => {
    const { rules } = endAllowed('ea1996-s19', '2026-06-26', {
      bornOn: '2010-01-15',
      isEstimated: true,
      sourceEventId: 'e1',
    });
    expect(rules.map(({ said: { caveats } }) => caveats.at(-1))).toEqual(
      rules.map(() => 'The date of birth is an estimate'),
    );
  });
});
