import { expect, it } from '@jest/globals';
import type { Standing } from '#platform/identity';
import { CoveredToday } from './covered-today.service.ts';
import { workAsked } from './whose-work.ts';

const standing = (onBehalfOf: string | null): Standing =>
  ({ role: 'sen-officer', team: 'sen-north', organisation: null, onBehalfOf }) as Standing;
const covers = new CoveredToday({
  of: (id) => Promise.resolve(id === 'o1' ? [null, 'o2', 'o2', 'o3'].map(standing) : null),
  nameOf: (id) => Promise.resolve(id === 'o2' ? 'Dean Okell' : null),
});
const me = { id: 'o1', team: 'sen-north', onBehalfOf: null };
const sen = { everything: false, kind: 'services', holder: 'sen' } as const;

it('covers for each once whom the register says, by name where there is one', async () =>
  expect(await covers.by(me)).toEqual([
    { id: 'o2', name: 'Dean Okell' },
    { id: 'o3', name: null },
  ]));

it('covers for nobody who stands on no register, or acts for another just now', async () => {
  expect(await covers.by({ id: 'o9', onBehalfOf: null })).toEqual([]);
  expect(await covers.by({ ...me, onBehalfOf: 'o2' })).toEqual([]);
});

it('asks for the work of whom one covers within what one may reach oneself, and for none without anybody', () => {
  expect(workAsked('covering', 'o2', me, sen)).toEqual({ by: { officers: 'o2', services: 'sen' } });
  expect(workAsked('covering', null, me, sen)).toBeNull();
  expect(workAsked('mine', 'o2', me, sen)).toEqual({ by: { officers: 'o1', services: 'sen' } });
});
