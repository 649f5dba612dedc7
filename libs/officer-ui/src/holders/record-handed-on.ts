import type { OwningService } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { endsWith, withSaid, type End } from '#pure/children';
import { heldOn } from '../child/held-on.ts';
import type { Checked } from '../forms/form-declaration.ts';
import { services } from '../words/children-words.ts';
import { teamWords } from '../words/people.ts';
import { dayWords } from '../words/times.ts';
import type { ChildHeld } from './holders-of-child.ts';

type Handed = ChildHeld & Readonly<{ address: Readonly<{ words: string }> | null }>;
type Ends = readonly End[];
type HandedOn = Readonly<{ owningService: OwningService; from: CivilDate; because: string | null }>;

/** What follows where another service holds a record: who may open it, and who has the child no more. */
export function recordHandedOn({ owningService, from, because }: HandedOn, seen: Handed, today: CivilDate): Checked {
  const { services: held, teams, officers } = seen.holders;
  const [now, then] = [heldOn(held, from)!, services[owningService]];
  const said = { before: held, after: withSaid(held, { from, value: owningService }) };
  const [noTeams, noOfficers] = [teams, officers].map((each) => endsWith(each, said, { from, today })) as [Ends, Ends];
  return {
    rows: [
      { label: 'Which service holds the record', text: then, field: 'owningService' },
      { label: 'From which day', text: dayWords(from), field: 'from' },
      { label: 'Why', text: because ?? 'Not said', field: 'because' },
    ],
    will: [
      `From that day the ${then} opens the record, and the ${services[now]} says why each time that it does.`,
      ...noTeams.map(({ who }) => `${teamWords(who)} no longer works with ${seen.name}.`),
      ...noOfficers.map(
        ({ who }) =>
          `${who === seen.me ? 'You are' : `${seen.officerWords(who)} is`} no longer the officer of ${seen.name}.`,
      ),
      ...(noOfficers.length === 0
        ? []
        : [
            `Until somebody there is allocated, it stands in My work of the ${then} as a child who waits for an officer.`,
          ]),
      ...seen.shared,
      ...(seen.address ? [seen.address.words] : []),
      'It stands on the line, and can be corrected or voided with a reason. Team and officer are then said anew.',
    ],
    button: `Hand the record to the ${then}`,
  };
}
