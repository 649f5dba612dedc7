import type { PersonsRole } from '#platform/gateway';
import { sentence, type WordsOf } from './codes.ts';
import type { Actor, Names } from './wording.ts';

/** `sen-officer` → `sen officer`: a code nobody has worded yet is still readable. */
export const spaced = (code: string): string => code.replaceAll('-', ' ');

const ROLES: WordsOf<PersonsRole> = {
  'sen-officer': 'SEN officer',
  'exclusions-officer': 'Exclusions and access-to-learning officer',
  'commissioning-officer': 'Commissioning officer',
  'placements-broker': 'Placements broker',
  'team-manager': 'Team manager',
  'ap-lead': 'Named AP lead',
  'virtual-school-head': 'Virtual School Head',
  'social-worker': 'Social worker',
  'safeguarding-lead': 'Safeguarding lead',
  'finance-officer': 'Finance officer',
  'business-support': 'Business support',
  school: 'School',
  provider: 'Provider',
  parent: 'Parent',
  auditor: 'Auditor',
  'senior-leader': 'Senior leader',
  governor: 'Governor',
  administrator: 'Administrator',
  'data-protection-officer': 'Data protection officer',
};

/** Whoever audits is told, too, of what a rule rests on, and reads every day with its year. */
export const isAuditor = ({ actor }: Readonly<{ actor: Pick<Actor, 'role'> }>): boolean => actor.role === 'auditor';

const PROCESS = 'process:';

/** Who acts, by role; a process acts as the service itself, by its name. */
export const roleWords = (role: string): string =>
  role.startsWith(PROCESS)
    ? asProcess(role.slice(PROCESS.length))
    : (ROLES[role as PersonsRole] ?? sentence(spaced(role)));

/** What it answers itself for a rule is of no work that an officer knows by name. */
const asProcess = (name: string): string => (name === 'answers' ? 'Throughline' : `Throughline (${spaced(name)})`);

/** `sen-north` → `SEN north team` */
export const teamWords = (team: string): string => `${sentence(team.split(/[-.]/).map(wordOfTeam).join(' '))} team`;

const wordOfTeam = (word: string): string => ({ sen: 'SEN', childrens: 'children’s' })[word] ?? word;

/** What somebody acts by: a role of the council’s own is called what its code says. */
export const roleOf = ({ role, ownRole }: Readonly<{ role: string; ownRole?: string | null | undefined }>): string =>
  roleWords(ownRole ?? role);

/** `SEN officer, SEN team`: what somebody is here. */
export const byWhom = (by: Readonly<{ role: string; ownRole?: string | undefined; team: string | null }>): string =>
  by.team === null ? roleOf(by) : `${roleOf(by)}, ${teamWords(by.team)}`;

/** `Priya Nair, SEN officer, SEN team`; in cover with for whom. Without a name, where nobody knows one. */
export function personWords(
  { id, role, team, organisation, onBehalfOf, ownRole }: Actor,
  { person, provider }: Pick<Names, 'person' | 'provider'>,
): string {
  const covered = onBehalfOf === null ? [] : [`for ${person?.(onBehalfOf) ?? 'another'}`];
  const ofOne = (role === 'provider' && organisation && provider?.(organisation)) || null;
  const named = [person?.(id) ?? [], covered].flat().join(' ');
  return [named, byWhom({ role, ownRole, team }), ofOne].filter(Boolean).join(', ');
}

/** The name, where somebody knows it, and what they are here, for whom: for two lines of a list. */
export function whoAndRole(actor: Actor, names: Pick<Names, 'person' | 'provider'>) {
  const { person } = names;
  const role = personWords(actor, { ...names, person: (id) => (id === actor.id ? undefined : person?.(id)) });
  return { who: person?.(actor.id) ?? role, role };
}
