import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { ada, byAda, byBea, byCem, entered, given as role } from '../staff.fixtures.ts';
import { staffStream } from '../staff.ts';
import { GiveRole, giveRole } from './give-role.ts';

const { givenById: _, ...said } = role.data;
const giving = (over: Partial<GiveRole['data']> = {}, by: object = byBea) =>
  asked(GiveRole, { staffId: ada, ...said, ...over }, by);
const declined = { type: 'GrantDeclined', data: { grantId: factId(1) }, personal: { because: 'Left' } } as const;
const sooner = { grantId: factId(1), lastDay: '2026-01-30' } as const;
const ended = { type: 'GrantEnded', data: sooner, personal: { because: 'Moved' } } as const;

const UNTIL_IT_BEGINS = { from: '2026-01-01', lastDay: '2026-01-12' } as const;

describe('Giving a role', () => {
  const given = specification(staffStream, giveRole);

  it('says who gave it, and waits', () => given(entered).when(giving()).then(role));

  it('is of the council, but for a school’s or a provider’s people', () => {
    given(entered)
      .when(giving({ role: 'auditor', team: null, organisation: 'b7d90c34' }))
      .then({ ...role, data: { ...role.data, role: 'auditor', team: null } });
    given(entered)
      .when(giving({ role: 'school', team: null, organisation: '110001' }))
      .then({ ...role, data: { ...role.data, role: 'school', team: null, organisation: '110001' } });
  });

  it('can follow one that was declined, or has ended', () => {
    given(entered, role, declined).when(giving()).then(role);
    const later = { from: '2026-01-31', lastDay: null } as const;
    given(entered, role, ended)
      .when(giving(later))
      .then({ ...role, data: { ...role.data, ...later } });
  });

  it('is no second time where it is another role, or of another team', () => {
    for (const other of [{ role: 'auditor', team: null }, { team: 'exclusions' }] as const)
      given(entered, role)
        .when(giving(other))
        .then({ ...role, data: { ...role.data, ...other } });
  });

  it('may be for one day, and end the day before the same is given again', () => {
    const day = { from: '2026-01-11', lastDay: '2026-01-11' } as const;
    given(entered, role)
      .when(giving(day))
      .then({ ...role, data: { ...role.data, ...day } });
  });

  it.each([
    ['to nobody on the register', [], {}, byBea, 'not-entered'],
    ['to oneself', [entered], {}, byAda, 'not-to-yourself'],
    ['without its team', [entered], { team: null }, byBea, 'needs-a-team'],
    ['without its school', [entered], { role: 'governor', organisation: null }, byBea, 'needs-an-organisation'],
    ['that ends first', [entered], { lastDay: '2026-01-11' }, byBea, 'ends-before-it-begins'],
    ['on the very day on which the same begins', [entered, role], UNTIL_IT_BEGINS, byBea, 'given-already'],
    ['twice for a day', [entered, role], { from: '2026-03-27', lastDay: null }, byCem, 'given-already'],
  ] as const)('is refused %s', (_, past, over, by, reason) =>
    given(...past)
      .when(giving(over, by))
      .refused(reason),
  );

  it('is refused to oneself, also while one acts for another', () =>
    given(entered)
      .when(giving({}, { actor: { ...byBea.actor, onBehalfOf: ada } }))
      .refused('not-to-yourself'));

  it('names its giver by the id under which they act', () =>
    given(entered)
      .when(giving({}, byCem))
      .then({ ...role, data: { ...role.data, givenById: byCem.actor.id } }));
});
