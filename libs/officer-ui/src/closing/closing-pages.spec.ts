import { expect, it } from '@jest/globals';
import { formOf } from '../forms/form-declared.ts';
import { whatClosingDoes } from './closing-checked.ts';
import { CloseRecordPage, CorrectClosingPage } from './closing-pages.http.ts';
import { nextOfClosed } from './next-of-closed.ts';

const said = (page: typeof CloseRecordPage, because: string, was = 'back-in-school') =>
  formOf(page)!.done({
    ...{ input: { because, on: '2026-01-12' }, seen: { childId: 'c1', closed: { because: was } } },
  } as never);

it('says in green that a record is closed, and nothing of a child who died, whose page says it', () => {
  expect(said(CloseRecordPage, 'back-in-school')).toMatchObject({ says: expect.stringContaining('back in school') });
  expect(said(CloseRecordPage, 'died')).toMatchObject({ says: '' });
  expect(said(CorrectClosingPage, 'back-in-school')).toMatchObject({ says: 'The closing is corrected' });
  for (const was of [['died'], ['back-in-school', 'died']] as const)
    expect(said(CorrectClosingPage, ...(was as readonly [string, string?]))).toMatchObject({ says: '' });
});

it('says of a record that goes on under another that it is found as before until others seal it, and of no other', () => {
  const before = (because: 'under-another-record' | 'moved-away') => whatClosingDoes(because, 'Kit Farrow').join(' ');
  const after = (because: 'under-another-record' | 'moved-away') =>
    nextOfClosed({ because, on: '2026-01-12' } as never, { placements: 0, referrals: 0 }, 'c1').texts.join(' ');
  for (const says of [before, after]) {
    expect(says('under-another-record')).toContain('Until it is sealed, the earlier name');
    expect(says('moved-away')).not.toContain('sealed');
  }
});
