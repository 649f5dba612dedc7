import type { ChildFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { standing, sharingWords } from '../sharing/sharing-words.ts';
import { services } from '../words/children-words.ts';
import { teamWords } from '../words/people.ts';
import { birthShown, birthWords } from '../words/birth-words.ts';
import { upnRows } from '../words/upn-words.ts';
import { row, type Names, type Row } from '../words/wording.ts';
import { heldOn } from './held-on.ts';

/** Beside a form about a child: who it is, and who has the record today. */
export function childAtAGlance(
  { identity, holders, sharings }: Pick<ChildFound, 'identity' | 'holders' | 'sharings'>,
  today: CivilDate,
  names: Names,
): readonly Row[] {
  const opened = identity !== null && 'familyName' in identity ? identity : null;
  if (!opened) return [];
  const [service, team] = [heldOn(holders.services, today), heldOn(holders.teams, today)];
  const officer = heldOn(holders.officers, today);
  return [
    ...row('Date of birth', birthWords(birthShown(opened))),
    ...upnRows({ upn: opened.upn, noneBecause: opened.noUpnBecause }),
    ...row('Record held by', service && services[service]),
    ...row('Team', team === null ? 'No team yet' : teamWords(team)),
    // By name or not at all: nobody knows a colleague by a number.
    ...row('Officer', officer === null ? 'Nobody yet' : names.person?.(officer)),
    ...standing(sharings, today).flatMap((each) => row('Shared', sharingWords(each, today))),
  ];
}
