import { stream } from '#platform/event-sourcing';
import type { Grant, Staff } from './grant.ts';
import { staffEvents, type StaffEvent } from './staff.events.ts';

/** @param role by the code under which it is known: of the council's own, its own */
export const roleKey = (role: string, team: string | null, organisation: string | null): string =>
  ['role', role, team, organisation].join(' ');
export const isOfRole = (what: string, role: string): boolean => what.startsWith(`role ${role} `);
/** Of which organisation a role is; null: it is none. */
export const organisationOf = (what: string): string | null => /^role \S* \S* (\S+)$/.exec(what)?.[1] ?? null;
/** What it is, and of a role which, and of which team. */
export function givenAs(
  what: string,
): Readonly<{ kind: 'role' | 'cover' | 'audit'; role: string | null; team: string | null }> {
  const [, role = null, team = null] = /^role (\S*) (\S*) /.exec(what) ?? [];
  if (role !== null) return { kind: 'role', role, team: team === '' ? null : team };
  return { kind: what.startsWith('cover ') ? 'cover' : 'audit', role, team };
}
export const coverKey = (forId: string): string => `cover ${forId}`;
/** For whom it is cover; null: it is none. */
export const coveredBy = (what: string): string | null => /^cover (.+)$/.exec(what)?.[1] ?? null;

type Period = Readonly<{ periodFrom: string; periodTo: string }>;
export const termsKey = (childIds: readonly string[], { periodFrom, periodTo }: Period): string =>
  ['terms', periodFrom, periodTo, ...childIds.toSorted()].join(' ');

export const staffStream = stream<Staff, StaffEvent, 'staffId'>({
  category: 'staff',
  called: 'person on the register',
  events: staffEvents,
  about: ['staffId'],
  keysOf: 'staffId',
  initial: { phase: 'unknown' },

  evolve(staff, fact) {
    if (fact.type === 'PersonEntered') return { phase: 'entered', grants: [], destruction: null };
    if (staff.phase !== 'entered') return staff;
    const changed = (grantId: string, change: Partial<Grant>): Staff => ({
      ...staff,
      grants: staff.grants.map((grant) => (grant.id === grantId ? { ...grant, ...change } : grant)),
    });
    switch (fact.type) {
      case 'RoleGiven': {
        const { role, ownRole, team, organisation, ...days } = fact.data;
        const what = roleKey(ownRole ?? role, team, organisation);
        return { ...staff, grants: [...staff.grants, { id: fact.id, what, ...days, standing: 'waits' }] };
      }
      case 'CoverGiven': {
        const { forId, ...days } = fact.data;
        return {
          ...staff,
          grants: [...staff.grants, { id: fact.id, what: coverKey(forId), ...days, standing: 'waits' }],
        };
      }
      case 'AuditTermsGiven': {
        const { childIds, periodFrom, periodTo, ...days } = fact.data;
        const what = termsKey(childIds, { periodFrom, periodTo });
        return { ...staff, grants: [...staff.grants, { id: fact.id, what, ...days, standing: 'waits' }] };
      }
      case 'GrantConfirmed':
        return changed(fact.data.grantId, { standing: 'confirmed' });
      case 'GrantDeclined':
        return changed(fact.data.grantId, { standing: 'declined' });
      case 'GrantEnded':
        return changed(fact.data.grantId, { lastDay: fact.data.lastDay });
      case 'PersonDetailsChanged':
        return staff;
      case 'DestructionOfDetailsProposed':
        return { ...staff, destruction: fact.data };
      case 'DestructionOfDetailsDeclined':
        return { ...staff, destruction: null };
      case 'PersonDetailsDestroyed':
        return { phase: 'destroyed' };
    }
  },
});
