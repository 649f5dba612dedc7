import { expect, it } from '@jest/globals';
import { findChildForm } from './find-child-form.ts';

const today = '2026-06-26';
const born = { 'date-of-birth-day': '4', 'date-of-birth-month': '5', 'date-of-birth-year': '2011' };

it('looks for any of name, date of birth and UPN', () => {
  expect(findChildForm({ name: ' Amber ' }, today, null, false).terms).toEqual({
    name: 'Amber',
    dateOfBirth: null,
    upn: null,
    number: null,
  });
  expect(findChildForm({ upn: 'h801200001001', ...born }, today, null, false).terms).toEqual({
    ...{ name: null, dateOfBirth: '2011-05-04', upn: 'H801200001001', number: null },
  });
});

it('takes what stands at the head of a page for a UPN where it can be one, and for a name else', () => {
  const none = { name: null, dateOfBirth: null, upn: null, number: null };
  expect(findChildForm({ called: ' h801200001001 ' }, today, null, false).terms).toEqual({
    ...none,
    upn: 'H801200001001',
  });
  expect(findChildForm({ called: 'H8012 Lane' }, today, null, false).terms).toEqual({ ...none, name: 'H8012 Lane' });
  expect(findChildForm({ called: 'LCS-2044' }, today, null, false).terms).toEqual({ ...none, number: 'LCS-2044' });
  expect(findChildForm({ number: '2044', system: 'social-care' }, today, null, false).terms).toEqual({
    ...{ ...none, number: '2044', system: 'social-care' },
  });
  expect(findChildForm({ number: '-' }, today, null, false).errors).toEqual([
    { text: 'Enter the number as the other system writes it: at least a letter or a figure', href: '#number' },
  ]);
  expect(findChildForm({ called: 'A' }, today, null, false).errors).toHaveLength(1);
});

it('takes one sign of a name that is written in signs', () =>
  expect(findChildForm({ name: '王' }, today, null, false).terms).toMatchObject({ name: '王' }));

it('asks whoever may look only for a reason of which kind it is, and for a sentence', () => {
  const reasons = [{ code: 'police', words: 'Police matter', restricted: true }];
  const given = (more: object) => findChildForm({ name: 'Amber', ...more }, today, reasons, false);
  expect(given({ kind: 'guess', reason: '' })).toMatchObject({
    ...{
      terms: null,
      kinds: [{ value: 'police', checked: false, hint: { text: expect.stringContaining('officer alone') } }],
    },
    errors: [
      { text: 'Choose why you look for this child', href: '#kind' },
      { text: 'Say in a sentence why you look for this child', href: '#reason' },
    ],
  });
  expect(given({ kind: 'police', reason: 'They asked for him' })).toMatchObject({
    ...{ errors: [], reasonKind: 'police', reason: 'They asked for him', terms: { name: 'Amber' } },
  });
});

it.each([
  ['nothing', {}, [{ text: 'Enter a name, a date of birth, a UPN or another number', href: '#name' }]],
  ...['A', '--', ' ’ ', '!?.'].map(
    (name) =>
      [
        name,
        { name },
        [
          {
            text: 'Enter at least two letters of a name, or one character where that is a word, as in Chinese',
            href: '#name',
          },
        ],
      ] as const,
  ),
  [
    'a UPN that no school can have given',
    { upn: 'H8012000' },
    [
      {
        text: 'Enter the UPN as the school gave it: a letter, then 12 more letters and digits that agree with it',
        href: '#upn',
      },
    ],
  ],
  ['more than a name', { name: 'a '.repeat(60) }, [{ text: 'Enter a name of at most 100 characters', href: '#name' }]],
  [
    'a date without its month',
    { ...born, 'date-of-birth-month': '' },
    [{ text: 'Date of birth must include a month', href: '#date-of-birth-month' }],
  ],
])('does not look for %s, and says where', (_, given, errors) =>
  expect(findChildForm(given, today, null, false)).toMatchObject({ errors, terms: null }),
);
