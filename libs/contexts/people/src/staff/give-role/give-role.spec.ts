import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { ada, byAda, byBea, byCem, entered, given as role } from '../staff.fixtures.ts';
import type { OwnRole } from '../../own-role/own-role.ts';
import { staffStream } from '../staff.ts';
import { GiveRole, giveRole } from './give-role.ts';

const { givenById: _, ownRole: _own, ...said } = role.data;
const giving = (over: Partial<GiveRole['data']> = {}, by: object = byBea) =>
  asked(GiveRole, { staffId: ada, ...said, ...over }, by);
const declined = { type: 'GrantDeclined', data: { grantId: factId(1) }, personal: { because: 'Left' } } as const;
const sooner = { grantId: factId(1), lastDay: '2026-01-30' } as const;
const ended = { type: 'GrantEnded', data: sooner, personal: { because: 'Moved' } } as const;

const UNTIL_IT_BEGINS = { from: '2026-01-01', lastDay: '2026-01-12' } as const;

describe('Giving a role', () => {
  const when = (own: OwnRole) =>
    specification(staffStream, (command: GiveRole, staff) => giveRole(command, staff, own));
  const given = when({ phase: 'none' });

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

  const clerk = {
    ...{ phase: 'defined', code: 'attendance-clerk', cutFrom: 'business-support', waiting: null, lastDay: null },
    shapes: [{ acts: ['read-attendance'], forAReason: false, from: '2026-01-12' }],
  } as const satisfies OwnRole;
  const asClerk = { role: 'attendance-clerk', team: 'sen' } as const;

  it('of the council’s own says from which it is cut, too', () => {
    const { data } = role;
    when(clerk)(entered)
      .when(giving(asClerk))
      .then({ ...role, data: { ...data, role: 'business-support', ownRole: 'attendance-clerk' } });
  });

  it.each([
    ['that the council has not', { phase: 'none' }, asClerk, 'no-role-then'],
    ['that begins later', { ...clerk, shapes: [{ ...clerk.shapes[0], from: '2026-01-13' }] }, asClerk, 'no-role-then'],
    ['that has ended by then', { ...clerk, lastDay: '2026-01-11' }, asClerk, 'no-role-then'],
    ['that needs its team', clerk, { ...asClerk, team: null }, 'needs-a-team'],
  ] as const)('of the council’s own is refused %s', (_case, own, over, reason) =>
    when(own)(entered).when(giving(over)).refused(reason),
  );

  it('of the council’s own is refused twice for a day', () => {
    const given = { ...role, data: { ...role.data, role: 'business-support', ownRole: 'attendance-clerk' } } as const;
    when(clerk)(entered, given).when(giving(asClerk)).refused('given-already');
  });

  it('names its giver by the id under which they act', () =>
    given(entered)
      .when(giving({}, byCem))
      .then({ ...role, data: { ...role.data, givenById: byCem.actor.id } }));
});
