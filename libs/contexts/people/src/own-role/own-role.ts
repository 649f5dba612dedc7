import { derivedId, Refusal, refusals, stream } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { RoleGivenAs } from '../staff/roles-given.ts';
import { ownRoleEvents, type OwnRoleEvent } from './own-role.events.ts';

/** What a role keeps from a day on. */
export type Shape = Readonly<{ acts: readonly string[]; forAReason: boolean; from: CivilDate }>;
export type Proposal = Shape & Readonly<{ id: string; proposedById: string }>;

/** What decisions need to know of a role of the council's own. One that was declined at first is none. */
export type OwnRole =
  | Readonly<{ phase: 'none' }>
  | Readonly<{
      phase: 'defined';
      code: string;
      cutFrom: RoleGivenAs;
      waiting: Proposal | null;
      /** Each that was confirmed, as they were confirmed. */
      shapes: readonly Shape[];
      lastDay: CivilDate | null;
    }>;
export type Defined = Extract<OwnRole, { phase: 'defined' }>;

/** One code, one role: two who define the same at once meet in one stream. */
export const roleIdOf = (code: string): string => derivedId('role', code);

export const ownRoleStream = stream<OwnRole, OwnRoleEvent, never>({
  category: 'own-role',
  called: 'role of the council’s own',
  events: ownRoleEvents,
  about: [],
  initial: { phase: 'none' },

  evolve(role, fact) {
    if (fact.type === 'OwnRoleProposed') {
      const { code, cutFrom, acts, forAReason, from, proposedById } = fact.data;
      const waiting = { id: fact.id, acts, forAReason, from, proposedById };
      return { phase: 'defined', code, cutFrom, waiting, shapes: [], lastDay: null };
    }
    if (role.phase === 'none') return role;
    switch (fact.type) {
      case 'OwnRoleChangeProposed': {
        const { acts, forAReason, from, proposedById } = fact.data;
        return { ...role, waiting: { id: fact.id, acts, forAReason, from, proposedById } };
      }
      case 'OwnRoleConfirmed':
        return { ...role, waiting: null, shapes: role.waiting ? [...role.shapes, role.waiting] : role.shapes };
      case 'OwnRoleDeclined':
        return role.shapes.length === 0 ? { phase: 'none' } : { ...role, waiting: null };
      case 'OwnRoleEnded':
        return { ...role, waiting: null, lastDay: fact.data.lastDay };
    }
  },
});

/** What it keeps on a day: what was confirmed last of the latest day. Null: on that day it is no role. */
export function shapeOn<S extends Shape>(
  { shapes, lastDay }: Readonly<{ shapes: readonly S[]; lastDay: CivilDate | null }>,
  day: CivilDate,
): S | null {
  if (lastDay !== null && lastDay < day) return null;
  return shapes
    .filter(({ from }) => from <= day)
    .reduce<S | null>((last, one) => (last && last.from > one.from ? last : one), null);
}

const refusal = refusals({
  'no-such-role': 'The council has no role of this kind.',
  'begins-before-today': 'Give today or a later day: what was done before was done by what the role was then.',
  'role-ended': 'This role has ended, or ends by then. Propose another one.',
  'waits-already': 'What was proposed for this role waits to be confirmed. That comes first.',
  'nothing-proposed': 'This was confirmed or declined already, or was never proposed.',
  'not-what-you-proposed': 'You proposed this: another confirms or declines it.',
  'not-ones-own-role': 'This role was given to you: another decides what it may do.',
  'not-of-that-role': 'The role that it is cut from may not do all of this.',
  'needs-to-read': 'Something that was chosen leads to pages that need more besides. Choose that, too.',
});

/** @throws Refusal */
export function defined(role: OwnRole): Defined {
  if (role.phase === 'none') throw refusal('no-such-role');
  return role;
}

/** @throws Refusal */
export function standing(role: OwnRole, day: CivilDate): Defined {
  const found = defined(role);
  if (found.lastDay !== null && found.lastDay < day) throw refusal('role-ended');
  if (found.waiting) throw refusal('waits-already');
  return found;
}

/** @throws Refusal whoever acts by a role is let do what it was on that day; nothing makes it another afterwards */
export function fromTodayOn(today: CivilDate, from: CivilDate): void {
  if (from < today) throw refusal('begins-before-today', 'from');
}

type By = Readonly<{ id: string; onBehalfOf: string | null }>;

/** @throws Refusal @returns what waits, for another than who proposed it */
export function waitingFor(role: OwnRole, proposalId: string, { id, onBehalfOf }: By): Proposal {
  // Of a role that was declined nothing is left.
  const waiting = role.phase === 'none' ? null : role.waiting;
  if (waiting?.id !== proposalId) throw refusal('nothing-proposed');
  if ([id, onBehalfOf].includes(waiting.proposedById)) throw refusal('not-what-you-proposed');
  return waiting;
}

/** @throws Refusal nobody widens what they are themselves */
export function refuseToHolder(holdsIt: boolean): void {
  if (holdsIt) throw refusal('not-ones-own-role');
}

/** An act of the role that it is cut from, in words, and which others the pages for it need. */
export type Allowed = Readonly<{ act: string; words: string; needs: readonly string[] }>;

/** @throws Refusal it never has what the other has not, nor what leads nowhere @returns each once */
export function ofThatRole(acts: readonly string[], allowed: readonly Allowed[]): readonly string[] {
  const chosen = allowed.filter(({ act }) => acts.includes(act));
  if (acts.some((act) => !chosen.some((each) => each.act === act))) throw refusal('not-of-that-role', 'acts');
  const lacking = chosen.filter(({ needs }) => needs.some((other) => !acts.includes(other)));
  if (lacking.length > 0) throw needsMore(lacking, acts, allowed);
  return [...new Set(acts)].toSorted();
}

/** Says what is to be chosen besides, as the page of the role calls it, and for what. */
function needsMore(lacking: readonly Allowed[], acts: readonly string[], allowed: readonly Allowed[]): Refusal {
  const { reason } = refusal('needs-to-read');
  const missing = allowed.filter(({ act }) => !acts.includes(act) && lacking.some(({ needs }) => needs.includes(act)));
  const named = (all: readonly Allowed[]) => all.map(({ words }) => `“${words}”`).join(', ');
  const words = `The pages for ${named(lacking)} need more besides. Choose, too: ${named(missing)}.`;
  return new Refusal(reason, words, { at: 'acts' });
}
