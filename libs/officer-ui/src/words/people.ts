/** `sen-officer` → `sen officer`: a code nobody has worded yet is still readable. */
export const spaced = (code: string): string => code.replaceAll('-', ' ');

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const ROLES: Readonly<Record<string, string>> = {
  'sen-officer': 'SEN officer',
  'exclusions-officer': 'Exclusions officer',
  'commissioning-officer': 'Commissioning officer',
  school: 'School',
  provider: 'Provider',
  parent: 'Parent',
  auditor: 'Auditor',
  'senior-leader': 'Senior leader',
  administrator: 'Administrator',
};

const PROCESS = 'process:';

/** Who acts, by role; a process acts as the service itself. */
export const roleWords = (role: string): string =>
  role.startsWith(PROCESS)
    ? `The service itself (${spaced(role.slice(PROCESS.length))})`
    : (ROLES[role] ?? capital(spaced(role)));

/** `sen-north` → `SEN north team` */
export const teamWords = (team: string): string => `${capital(team.split(/[-.]/).map(wordOfTeam).join(' '))} team`;

const wordOfTeam = (word: string): string => (word === 'sen' ? 'SEN' : word);

/** `SEN officer, SEN team`: never a name. */
export const byWhom = ({ role, team }: Readonly<{ role: string; team: string | null }>): string =>
  team === null ? roleWords(role) : `${roleWords(role)}, ${teamWords(team)}`;
