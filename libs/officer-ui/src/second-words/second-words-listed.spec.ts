import { expect, it } from '@jest/globals';
import type { SealedAskedFound } from '#contexts/children';
import { secondWordsListed } from './second-words-listed.ts';

const names = { person: (id: string) => (id === 'derek' ? 'Derek Whitlock' : undefined) };
const lifting = {
  ...{ childId: 'c1', askedId: 'a1', askedBy: ['derek'], on: '2026-11-26' as const },
  name: { givenNames: 'Rosa', familyName: 'Marsh' },
} as const;
const merge = {
  ...{ childId: 'c3', otherChildId: 'c4', askedId: 'a3', askedBy: ['derek'], on: '2026-11-27' as const },
  name: { givenNames: 'Kit', familyName: 'Farrow' },
} as const;
const sealed: SealedAskedFound['items'][number] = {
  ...{ childId: 'c2', reference: 'Adoption file 12/2026', wants: 'to-read', askedBy: ['derek'] },
  ...{ as: 'ap-lead', on: '2026-11-25' },
} as const;

it('What waits for a second person stands with who asked and the way to decide, what waits longest first', () => {
  const table = secondWordsListed([lifting], [merge], [sealed], names)!;
  expect(table.caption).toBe('3 requests wait for you, as a second person');
  expect(table.rows.map(([of, what, asked, next]) => [of!.texts, what!.texts, asked!.texts, next!.act?.href])).toEqual([
    [['Adoption file 12/2026'], ['To read this record'], ['by Derek Whitlock'], '/sealed-records-list/c2'],
    [['Marsh, Rosa'], ['That the address is protected no longer'], ['by Derek Whitlock'], '/line/c1/protection'],
    [
      ['Farrow, Kit'],
      ['That this record and another become one'],
      ['by Derek Whitlock'],
      '/line/c3/possible-duplicates',
    ],
  ]);
});

it('Where nothing waits nothing stands', () => expect(secondWordsListed([], [], [], names)).toBeNull());
