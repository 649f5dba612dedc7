import type { ActShown, RoleFound } from '#contexts/people';
import { someoneWords } from '../people/someone-words.ts';
import { confirmersWords } from '../people/confirmers-words.ts';
import { roleWords } from '../words/people.ts';
import { sentence } from '../words/codes.ts';
import { dayWords, momentWords } from '../words/times.ts';
import { row, type Names, type Row } from '../words/wording.ts';

type Proposal = RoleFound['proposals'][number];

export const standingOfRole: Readonly<Record<RoleFound['standing'], string>> = {
  'of-the-service': 'Comes with the service',
  waits: 'Waits to be confirmed',
  declined: 'Declined',
  'to-come': 'Confirmed, to come',
  holds: 'Holds today',
  over: 'Over',
};

const FAR: Readonly<Record<string, string>> = {
  council: 'across the whole council',
  'own service': 'of their own service',
  'own service, or shared with it': 'of their own service, or shared with it',
  'what the terms of an audit name': 'of whom the terms of their audit name',
  'what one asked for': 'of what they asked for themselves',
  'every view': 'of every list and page',
};
const far = (scope: string): string => FAR[scope] ?? scope;
const NONE = 'none of its own';

/** `Of their own service; across the whole council for a reason that is kept` */
export function farWords({ within, withReason }: Reach, forAReason: boolean): string {
  const more = withReason !== null && forAReason ? `${far(withReason)} for a reason that is kept` : null;
  const parts = [within === NONE ? null : far(within), more].filter((part) => part !== null);
  const said = parts.join('; ');
  return said === '' ? 'Of nobody' : sentence(said);
}
type Reach = Pick<ActShown, 'within' | 'withReason'>;

/** Whether a role of this kind could go beyond its own for a reason at all: else nothing is said of it. */
export const couldGoBeyond = (acts: readonly Reach[]): boolean => acts.some(({ withReason }) => withReason !== null);

/** Whether it does, where it could. */
export const beyondRows = (mayKeep: readonly Reach[], forAReason: boolean): readonly Row[] =>
  couldGoBeyond(mayKeep) ? row('Beyond its own for a reason', forAReason ? 'Yes, where the other role is' : 'No') : [];

/** Acts by the part of the work that they are of, in the order of the table. */
export const byArea = (acts: readonly ActShown[]): readonly (readonly [string, readonly ActShown[]])[] => [
  ...Map.groupBy(acts, ({ area }) => area),
];

const proposalStanding: Readonly<Record<Proposal['standing'], string>> = {
  waits: 'Waits to be confirmed',
  confirmed: 'Confirmed',
  declined: 'Declined',
  'not-decided': 'Not decided: the role was ended first',
};

/** Who said what about it, for whoever confirms or declines. */
export function proposalRows(
  proposal: Proposal,
  { mayKeep, mayConfirm }: Pick<RoleFound, 'mayKeep' | 'mayConfirm'>,
  names: Names,
): readonly Row[] {
  const { proposed, decided, standing, from } = proposal;
  const by = (act: NonNullable<typeof decided> | typeof proposed) =>
    `${someoneWords(act.by, names)}, ${momentWords(act.at)}`;
  const because = decided && typeof decided.because === 'string' ? [decided.because] : [];
  return [
    { label: 'From', texts: [dayWords(from)] },
    { label: 'Where it stands', texts: [proposalStanding[standing]] },
    ...beyondRows(mayKeep, proposal.forAReason),
    { label: 'Proposed by', texts: [by(proposed)] },
    ...row(
      'Who may confirm',
      standing === 'waits' ? sentence(confirmersWords(mayConfirm, [proposed.by.id], names)) : null,
    ),
    ...(decided
      ? [{ label: standing === 'declined' ? 'Declined by' : 'Confirmed by', texts: [by(decided), ...because] }]
      : []),
  ];
}

/** `Attendance clerk, cut from Business support` */
export const calledRole = ({ role, cutFrom }: Pick<RoleFound, 'role' | 'cutFrom'>): string =>
  cutFrom === null ? roleWords(role) : `${roleWords(role)}, cut from ${roleWords(cutFrom)}`;

/** What a proposal adds to what is held before it, and what it takes away, in the words of the table. */
export function changeWords({ acts }: Proposal, { acts: before, mayKeep }: Pick<RoleFound, 'acts' | 'mayKeep'>) {
  const held = before.map(({ act }) => act);
  const words = (which: (act: string) => boolean) => mayKeep.filter(({ act }) => which(act)).map((each) => each.words);
  return {
    all: words((act) => acts.includes(act)),
    more: words((act) => acts.includes(act) && !held.includes(act)),
    fewer: words((act) => !acts.includes(act) && held.includes(act)),
  };
}
