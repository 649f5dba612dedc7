import type { Filled } from './sent-form.ts';

/** What an officer types into the forms, by the names of their inputs. */
export const day = (name: string, [year, month, date]: readonly [string, string, string]): Filled => ({
  ...{ [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year },
});
export const from = (date: string, month = '2', year = '2026') => day('from', [year, month, date]);
export const named = { givenNames: 'Ida', familyName: 'Example', schoolUrn: '110001', owningService: 'sen' };
export const called = { givenNames: 'Amara', familyName: 'Okonkwo-Lane', address: '1 The Row' };
export const held = (nextMonth: string): Filled => ({
  ...day('heldOn', ['2026', '2', '6']),
  ...{ 'outcomes-0-judgement': 'partly', 'outcomes-0-actual': '8 of 10' },
  ...{ 'outcomes-1-judgement': 'partly', 'outcomes-1-actual': 'Twice a week' },
  ...{ recommends: 'continue', ...day('nextReviewOn', ['2026', nextMonth, '21']) },
});
export const ended = (date: string, month: string): Filled => ({
  ...{ ...day('endedOn', ['2026', month, date]), reason: 'moved-away', destination: '810' },
});
export const morning = (code: string): Filled => ({ 'marks-2026-02-02-AM-code': code });
