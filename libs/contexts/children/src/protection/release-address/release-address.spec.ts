import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { ada, byAda, byCem, byCemForAda, protectedBy } from '../protection.fixtures.ts';
import { protectionStream } from '../protection.ts';
import { ReleaseAddress, releaseAddress } from './release-address.ts';

const told = { to: 'Fenmarch Taxis', because: 'They collect her' };
const releasing = (by: object = byAda, until: '2026-07-17' | '2025-12-31' | '2026-01-12' = '2026-07-17') =>
  asked(ReleaseAddress, { childId: 'c1', until, ...told }, by);
const released = (until: '2026-07-17' | '2026-01-12' = '2026-07-17') =>
  ({ type: 'AddressReleased', data: { byId: ada, until }, personal: told }) as const;

describe('Recording whom a protected address is told', () => {
  const given = specification(protectionStream, releaseAddress);

  it('says to whom, what for and until when, by one of those who may open it', () => {
    given(protectedBy()).when(releasing()).then(released());
    given(protectedBy()).when(releasing(byAda, '2026-01-12')).then(released('2026-01-12'));
  });

  it.each([
    ['by whom nobody named', [protectedBy()], byCem, '2026-07-17', 'not-named'],
    ['by whoever acts for one who was', [protectedBy()], byCemForAda, '2026-07-17', 'not-named'],
    ['where nothing is protected', [], byAda, '2026-07-17', 'not-protected'],
    ['until a day that lies behind', [protectedBy()], byAda, '2025-12-31', 'until-today-or-later'],
  ] as const)('is refused %s', (_, past, by, until, reason) =>
    given(...past)
      .when(releasing(by, until))
      .refused(reason),
  );
});
