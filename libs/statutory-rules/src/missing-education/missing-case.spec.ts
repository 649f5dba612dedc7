import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { missingCaseLacks, type MissingCase, type MissingCaseNeed } from './index.ts';

const ON: IsoDate = '2026-06-01';
const WHOLE: MissingCase = {
  source: 'a neighbour',
  enquiries: [
    { by: 'school', on: '2026-05-18' },
    { by: 'council', on: ON },
  ],
  authoritiesAsked: ['Rutland'],
};
const lacks = (change: Partial<MissingCase>, on = ON) => answered(missingCaseLacks({ ...WHOLE, ...change }, on));

describe('What the case of a child missing education holds [missing-education.case]', () => {
  it.each<[string, Partial<MissingCase>, MissingCaseNeed[]]>([
    ['everything', {}, []],
    ['no source', { source: null }, ['source']],
    ['a source of blanks', { source: '  ' }, ['source']],
    ['no enquiry', { enquiries: [] }, ['enquiry by the school', 'enquiry by the council']],
    ['none by the council', { enquiries: [{ by: 'school', on: ON }] }, ['enquiry by the council']],
    ['none by the school', { enquiries: [{ by: 'council', on: ON }] }, ['enquiry by the school']],
    ['no authority', { authoritiesAsked: [] }, ['authority asked']],
  ])('%s', (_, change, missing) => expect(lacks(change).result).toEqual(missing));

  it('says so, and asks for no name', () => {
    expect(lacks({}).sentence).toBe('Case of a child missing education on 1 June 2026: nothing is missing.');
    expect(lacks({ source: null, enquiries: [] }).sentence).toBe(
      'Case of a child missing education on 1 June 2026: still to be recorded: source, enquiry by the school and enquiry by the council.',
    );
  });

  it.each<[string, string, () => unknown]>([
    ['on', 'not-a-civil-date', () => lacks({}, '2026-02-30')],
    [
      'enquiries[1].on',
      'not-a-civil-date',
      () => lacks({ enquiries: [WHOLE.enquiries[0]!, { by: 'school', on: '2026-02-30' }] }),
    ],
    ['enquiries[1].on', 'after-the-day', () => lacks({}, '2026-05-31')],
    ['enquiries[0].by', 'not-one-of', () => lacks({ enquiries: [{ by: 'police' as 'school', on: ON }] })],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
