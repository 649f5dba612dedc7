import { londonDate } from '#platform/time';
import type { CaseOnList } from './case-on-list.ts';
import type { CaseWords } from '../asks/case-words.ts';

export const caseloadHead: readonly string[] = [
  ...['Family name', 'Given names', 'Date of birth', 'School URN', 'Officer', 'Team'],
  ...['Put on record', 'Record changed', 'Note', 'Child'],
];

/** A child as a line of a file. */
export const caseloadLine = (
  { childId, identity, schoolUrn, officerId, officerName, team, registeredAt, changedAt, parked }: CaseOnList,
  words: CaseWords,
): readonly string[] => [
  ...[identity?.familyName ?? '', identity?.givenNames ?? '', identity?.dateOfBirth ?? '', String(schoolUrn)],
  ...[officerName ?? officerId ?? '', team === null ? '' : words.team(team)],
  ...[londonDate(registeredAt), londonDate(changedAt), noteOn(identity, parked), childId],
];

function noteOn(identity: CaseOnList['identity'], parked: boolean): string {
  if (parked && identity === null) return 'Name cannot be opened; not destroyed: waits for a repair';
  if (parked) return 'Waits for a repair: not as recorded last';
  return identity === null ? 'Personal data destroyed' : '';
}

/** A file travels without its page: what it leaves out it says itself. */
export const unlistedLine = (unlisted: number): readonly string[] => [
  unlisted === 1
    ? '1 record of the council is on no list until it is repaired.'
    : `${unlisted} records of the council are on no list until they are repaired.`,
  ...caseloadHead.slice(1).map(() => ''),
];
