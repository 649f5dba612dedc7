import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { ada, byAda, byBea, covers, entered, given as role } from '../staff.fixtures.ts';
import type { Staff } from '../grant.ts';
import { roleKey, staffStream } from '../staff.ts';
import { GiveCover, giveCover } from './give-cover.ts';

const { givenById: _, ...said } = covers.data;
const giving = (over: Partial<GiveCover['data']> = {}, by: object = byBea) =>
  asked(GiveCover, { staffId: ada, ...said, ...covers.personal, ...over }, by);

describe('Giving cover', () => {
  const forWhom = (covered: Staff) =>
    specification(staffStream, (command: GiveCover, staff) => giveCover(command, staff, covered));
  const holding = (organisation: string | null, over: object = {}): Staff => {
    const what = roleKey(organisation === 'council' ? 'sen-officer' : 'provider', null, organisation);
    const days = { from: '2025-09-01', lastDay: null } as const;
    const grant = { id: 'g', what, givenById: byBea.actor.id, ...days, standing: 'confirmed' as const, ...over };
    return { phase: 'entered', destruction: null, grants: organisation === null ? [] : [grant] };
  };
  const given = forWhom(holding('council'));
  const provides = { ...role, data: { ...role.data, role: 'provider', team: null, organisation: 'b7d90c34' } } as const;

  it('says for whom, from which day to which, and why', () => given(entered).when(giving()).then(covers));

  it.each([
    ['to nobody on the register', [], {}, byBea, 'not-entered'],
    ['to oneself', [entered], {}, byAda, 'not-to-yourself'],
    ['for themselves', [entered], { forId: ada }, byBea, 'for-themselves'],
    ['that ends first', [entered], { lastDay: '2026-01-11' }, byBea, 'ends-before-it-begins'],
    ['twice for a day', [entered, covers], { from: '2026-01-23', lastDay: '2026-01-30' }, byBea, 'given-already'],
  ] as const)('is refused %s', (_, past, over, by, reason) =>
    given(...past)
      .when(giving(over, by))
      .refused(reason),
  );

  it('is for somebody of one’s own organisation, whom nobody of another acts for', () => {
    const [ours, theirs] = [forWhom(holding('council')), forWhom(holding('b7d90c34'))];
    ours(entered, role).when(giving()).then(covers);
    theirs(entered, provides).when(giving()).then(covers);
    for (const refused of [theirs(entered, role), theirs(entered), ours(entered, provides)])
      refused.when(giving()).refused('of-another-organisation');
    forWhom(holding('d1a57e68'))(entered, provides).when(giving()).refused('of-another-organisation');
  });

  it('asks of which organisation they are on those days, of who is in both, and of whoever is of none yet', () => {
    forWhom(holding('b7d90c34', { lastDay: '2026-01-11' }))(entered, role)
      .when(giving())
      .then(covers);
    forWhom(holding('b7d90c34', { standing: 'declined' }))(entered, role)
      .when(giving())
      .then(covers);
    forWhom(holding('council'))(entered, role, provides).when(giving()).then(covers);
    forWhom(holding(null))(entered, provides).when(giving()).then(covers);
  });
});
