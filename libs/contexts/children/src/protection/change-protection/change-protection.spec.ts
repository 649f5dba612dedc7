import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import {
  ada,
  askedBy,
  bea,
  because,
  byAda,
  byAdaForCem,
  byBea,
  byCem,
  byCemForAda,
  cem,
  could,
  dan,
  lifted,
  protectedBy,
} from '../protection.fixtures.ts';
import { protectionStream } from '../protection.ts';
import { ChangeProtection, changeProtection } from './change-protection.ts';

const changing = (over: Partial<ChangeProtection['data']> = {}, by: object = byBea) =>
  asked(ChangeProtection, { childId: 'c1', openTo: [bea, cem], betrayedBy: [], because, ...over }, by);
const changed = (byId: string = bea) =>
  ({
    type: 'AddressProtectionChanged',
    data: { byId, openTo: [bea, cem], betrayedBy: [] },
    personal: { because },
  }) as const;

const withDan = protectedBy([], [ada, bea, dan]);

describe('Changing who may open a protected address', () => {
  const given = specification(protectionStream, (command: ChangeProtection, protection) =>
    changeProtection(command, protection, could),
  );

  it('says anew who may, by one of those who may', () => {
    given(protectedBy()).when(changing()).then(changed());
    given(protectedBy()).when(changing({}, byAdaForCem)).then(changed(ada));
  });

  it('leaves whoever is named already and could not open it any more, as long as two could', () =>
    given(withDan)
      .when(changing({ openTo: [ada, bea, dan], betrayedBy: ['telephones'] }))
      .then({ ...changed(), data: { byId: bea, openTo: [ada, bea, dan], betrayedBy: ['telephones'] as const } }));

  it.each([
    ['by whom nobody named', [protectedBy()], {}, byCem, 'not-named'],
    ['by whoever acts for one who was', [protectedBy()], {}, byCemForAda, 'not-named'],
    ['by who was named before it was changed', [protectedBy(), changed()], { openTo: [ada, bea] }, byAda, 'not-named'],
    ['so that one alone may', [protectedBy()], { openTo: [bea] }, byBea, 'two-at-least'],
    ['so that somebody may who could not', [protectedBy()], { openTo: [ada, bea, dan] }, byBea, 'could-not-open'],
    ['so that one alone could', [withDan], { openTo: [bea, dan] }, byBea, 'two-at-least'],
    ['where nothing would change', [protectedBy()], { openTo: [bea, ada] }, byBea, 'nothing-to-change'],
    ['where nothing is protected', [], {}, byBea, 'not-protected'],
    ['once it is lifted', [protectedBy(), askedBy(ada), lifted(1)], {}, byBea, 'not-protected'],
  ] as const)('is refused %s', (_, past, over, by, reason) =>
    given(...past)
      .when(changing(over, by))
      .refused(reason),
  );
});
