import { describe, expect, it } from '@jest/globals';
import { heldOn } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { movedAway, registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { VoidChange, voidChange } from './void-change.ts';

const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const changes = [
  {
    type: 'OwningServiceChanged',
    data: { owningService: 'exclusions', from: '2026-01-05' },
    personal: { because: null },
  },
  { type: 'OwningTeamChanged', data: { owningTeam: 'north', from: '2026-01-05' }, personal: { because: null } },
  { type: 'AllocatedOfficerChanged', data: { officerId: factId(9), from: '2026-01-05' }, personal: { because: null } },
] as const;
const reason = 'told of another child';
const voiding = (n: number) => asked(VoidChange, { childId: 'c1', changeId: factId(n), reason });
const voided = (n: number) =>
  ({ type: `${changes[n - 1]!.type}Voided`, data: { original: factId(n) }, personal: { reason } }) as never;

describe('Voiding a change of who holds the record', () => {
  const given = specification(childStream, voidChange);

  it('leaves nobody of the service that had the record not with the child: it waits for an officer', () =>
    given(onRoll, ...changes)
      .when(voiding(1))
      .then(
        voided(1),
        { type: 'OwningTeamChanged', data: { owningTeam: null, from: '2026-01-05' }, personal: { because: null } },
        { type: 'AllocatedOfficerChanged', data: { officerId: null, from: '2026-01-05' }, personal: { because: null } },
      ));

  it('leaves the child with whoever has it since before', () =>
    given(onRoll, { ...changes[2], data: { ...changes[2].data, from: '2025-10-06' } }, changes[0])
      .when(voiding(2))
      .then({ ...(voided(1) as object), data: { original: factId(2) } } as never));

  it('leaves the child with whom the service has given it that has the record again since', () => {
    const again = {
      type: 'OwningServiceChanged',
      data: { owningService: 'sen', from: '2026-01-07' },
      personal: { because: null },
    } as const;
    given(onRoll, changes[0], again, { ...changes[2], data: { ...changes[2].data, from: '2026-01-08' } })
      .when(voiding(1))
      .then(voided(1));
  });

  it('gives it back to nobody who was to have it no more since another service has the record', () => {
    const [nobody, had] = [null, factId(9)].map((officerId, n) => ({
      ...changes[2],
      data: { officerId, from: n === 0 ? '2026-01-05' : '2025-10-06' } as const,
    }));
    given(onRoll, had!, changes[0], nobody!)
      .when(voiding(3))
      .then({ ...(voided(3) as object), data: { original: factId(3) } } as never, nobody!);
  });

  it.each([2, 3])('takes back a change of each kind', (n) =>
    given(onRoll, ...changes)
      .when(voiding(n))
      .then(voided(n)),
  );

  it('lets what held before hold again', () => {
    const child = stateAfter(childStream, [onRoll, changes[0], voided(1)]);
    expect(child.phase === 'registered' && heldOn(child.holders.services, '2026-01-12')).toBe('sen');
  });

  it.each([
    ['of the registration', [onRoll, ...changes], 0],
    ['of where the child is', [onRoll, movedAway()], 1],
    ['twice', [onRoll, ...changes, voided(1)], 1],
  ] as const)('is refused %s', (_, past, n) =>
    given(...past)
      .when(voiding(n))
      .refused('no-such-change'),
  );
});
