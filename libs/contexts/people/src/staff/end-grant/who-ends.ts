import type { Actor } from '#platform/event-sourcing';

/** What was given, as far as it says who ends it. */
type Given = Readonly<{
  kind: 'role' | 'cover' | 'audit';
  role: string | null;
  team: string | null;
  givenById: string;
}>;
type By = Pick<Actor, 'id' | 'role' | 'team' | 'onBehalfOf'>;

export const NOT_YOURS_TO_END = {
  'given-by-another': 'The terms of an audit are ended by whoever gave them. Ask them: who that was is said here.',
  'of-an-auditor': 'The role of an auditor is ended by whoever gives roles. Ask an administrator.',
  'of-another-team': 'A manager ends roles of the own team alone. Ask an administrator.',
  'no-terms': 'You end the terms of an audit that you gave, and no role or cover. Ask an administrator.',
} as const;

/**
 * Why it is not for this person to end it; null: it is. To take away asks for nobody else's word, but nobody who is looked at from
 * outside sends away who looks: two have said that they may.
 */
export function whyNotTheirs(
  { kind, role: given, team, givenById }: Given,
  { id, role, team: own, onBehalfOf }: By,
): keyof typeof NOT_YOURS_TO_END | null {
  if (kind === 'audit') return id === givenById || onBehalfOf === givenById ? null : 'given-by-another';
  if (role === 'data-protection-officer') return 'no-terms';
  if (kind === 'role' && given === 'auditor' && role !== 'administrator') return 'of-an-auditor';
  return kind === 'role' && role === 'team-manager' && team !== own ? 'of-another-team' : null;
}
