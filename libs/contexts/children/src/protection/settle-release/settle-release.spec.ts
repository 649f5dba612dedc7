import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { ada, byAda, byCem, byCemForAda, protectedBy, released, settled } from '../protection.fixtures.ts';
import { protectionStream } from '../protection.ts';
import { SettleRelease, settleRelease } from './settle-release.ts';

const because = 'The taxi firm has taken it from its list';
const settling = (until: CivilDate | null = null, by: object = byAda, n = 1) =>
  asked(SettleRelease, { childId: 'c1', releaseId: factId(n), until, because }, by);

describe('Saying what became of an address that was told', () => {
  const given = specification(protectionStream, settleRelease);
  const past = [protectedBy(), released('2026-01-14')] as const;

  it('says that they keep it no longer, or until when they may, by one of those who may open it', () => {
    given(...past)
      .when(settling())
      .then({
        type: 'AddressReleaseSettled',
        data: { byId: ada, releaseId: factId(1), until: null },
        personal: { because },
      });
    given(...past)
      .when(settling('2026-07-17'))
      .then({
        ...{ type: 'AddressReleaseSettled', personal: { because } },
        data: { byId: ada, releaseId: factId(1), until: '2026-07-17' as CivilDate },
      });
  });

  it('stands with what was told', () =>
    expect(
      stateAfter(protectionStream, [...past, released('2026-01-11'), settled(1), settled(2, '2026-05-01')]),
    ).toMatchObject({
      releases: [{ until: null }, { until: '2026-05-01' }],
    }));

  it.each([
    ['by whom nobody named', past, null, byCem, 1, 'not-named'],
    ['by whoever acts for one who was', past, null, byCemForAda, 1, 'not-named'],
    ['where nothing is protected', [], null, byAda, 1, 'not-protected'],
    ['of what nobody was told', past, null, byAda, 0, 'not-told'],
    ['until a day that lies behind', past, '2025-12-31', byAda, 1, 'until-today-or-later'],
    [
      'until the day that stands already',
      [protectedBy(), released('2026-07-17')],
      '2026-07-17',
      byAda,
      1,
      'until-then-already',
    ],
    ['once they keep it no longer', [...past, settled(1)], '2026-07-17', byAda, 1, 'kept-no-longer'],
  ] as const)('is refused %s', (_, facts, until, by, n, reason) =>
    given(...facts)
      .when(settling(until as CivilDate | null, by, n))
      .refused(reason),
  );
});
