import { FindRole, type RoleFound } from '#contexts/people';
import { NotFound } from '#platform/gateway';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { someoneWords } from '../people/someone-words.ts';
import { momentWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { calledRole, changeWords, proposalRows } from './role-words.ts';
import { rolePath } from './role-path.ts';

export type RoleSeen = Readonly<{ role: RoleFound; names: Names }>;
export type ProposalSeen = RoleSeen &
  Readonly<{
    proposalId: string;
    rows: ReturnType<typeof proposalRows>;
    change: ReturnType<typeof changeWords>;
    isNew: boolean;
  }>;

async function roleOf({ ids, ask, names }: Visit): Promise<RoleSeen> {
  return { role: await ask(FindRole, { roleId: ids['roleId']! }), names };
}

async function ownRoleOf(visit: Visit): Promise<RoleSeen> {
  const seen = await roleOf(visit);
  if (seen.role.cutFrom === null) throw new NotFound('This role comes with the service: cut one of your own from it.');
  return seen;
}

async function roleToCut(visit: Visit): Promise<RoleSeen> {
  const seen = await roleOf(visit);
  if (!mayBeCut(seen.role)) throw new NotFound('No role of the council’s own is cut from this one.');
  return seen;
}

async function proposalOf(visit: Visit): Promise<ProposalSeen> {
  const seen = await ownRoleOf(visit);
  const { proposals } = seen.role;
  const proposal = proposals.find(({ proposalId }) => proposalId === visit.ids['proposalId']);
  if (!proposal) throw new NotFound('Nothing of this kind was proposed for this role.');
  return {
    ...{ ...seen, proposalId: proposal.proposalId, rows: proposalRows(proposal, seen.role, seen.names) },
    change: changeWords(proposal, seen.role),
    isNew: proposals.every(({ standing }) => standing !== 'confirmed'),
  };
}

/** What was said of it, since somebody opened the form. */
const said = ({ role: { proposals, endings, ...role }, names }: RoleSeen, since: string) =>
  [
    ...proposals.flatMap(({ proposed, decided, standing }) => [
      [proposed, 'proposed'] as const,
      [decided, standing === 'declined' ? 'declined' : 'confirmed'] as const,
    ]),
    ...endings.map((ending) => [ending, 'ended'] as const),
  ].flatMap(([done, did]) =>
    done !== null && done.at > since
      ? [
          {
            who: someoneWords(done.by, names),
            when: momentWords(done.at),
            did,
            title: calledRole(role),
            reason: null,
            rows: [],
          },
        ]
      : [],
  );

const over = <Seen extends RoleSeen>(see: (visit: Visit) => Promise<Seen>): FormRecord<Seen> => ({
  shows: [FindRole],
  see,
  told: ({ role }) => ({
    caption: calledRole(role),
    back: { text: `Back to ${calledRole(role)}`, href: rolePath(role.roleId) },
  }),
  asSeen: ({ role }) => role.revision ?? 'nothing yet',
  meanwhile: async (visit, since) => said(await see(visit), since),
});

/** A role that comes with the service, from which one is cut; one of the council’s own; and what waits for that. */
export const roleCut: FormRecord<RoleSeen> = {
  ...over(roleToCut),
  // Of a role that comes with the service no stream tells: what it may do is the table of the version that runs.
  asSeen: ({ role }) => `${role.acts.length} acts`,
};
export const ownRole = over(ownRoleOf);
export const roleProposal = { ...over(proposalOf), template: 'roles/proposal-seen.njk' };

/** Of the council’s own people; and there must be something to keep. */
export const mayBeCut = ({ cutFrom, isCuttable }: RoleFound): boolean => cutFrom === null && isCuttable;
