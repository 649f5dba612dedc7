import { expect, it } from '@jest/globals';
import { peopleNamed } from './people-named.ts';
import type { LineShown } from './shown-line.ts';

const by = (id: string, onBehalfOf: string | null = null) => ({ by: { id, onBehalfOf } });
const fact = (id: string, more: object = {}) => ({ data: {}, earlier: [], statedBy: by(id), ...more });

it('names each person of what is shown once: who recorded, corrected, voided and removed it, for whom, and whose case it was', () => {
  const shown = {
    facts: [
      fact('a', { earlier: [{ data: { officerId: 'was' }, statedBy: by('b') }], data: { officerId: 'is' } }),
      fact('a', { statedBy: by('a', 'covered') }),
      fact('c', { data: { officerId: null } }),
    ],
    voided: [{ ...fact('d'), voidedBy: by('e') }],
    changes: [{ before: null, after: fact('f'), by: [by('g')], through: [by('i')] }],
    removed: [by('h')],
  } as unknown as LineShown;
  expect(peopleNamed(shown).toSorted()).toEqual(
    ['a', 'b', 'c', 'covered', 'd', 'e', 'f', 'g', 'h', 'i', 'is', 'was'].toSorted(),
  );
});
