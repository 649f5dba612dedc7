import type { ChildFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { entryOf, type Told } from '../circumstances/record-entries.ts';
import type { Section } from '../circumstances/record-sections.ts';
import { schoolListed, type SchoolsNamed } from '../schools/schools-named.ts';
import { onNoRoll, rollWords } from '../words/children-words.ts';
import { row } from '../words/wording.ts';

type Asked = Readonly<{ today: CivilDate; schools: SchoolsNamed; mayChange: boolean }>;

/** On which rolls the child is, was and is to be: the record’s first question of a school. */
export function rollsSection(
  { childId, holders, onRollFrom }: Pick<ChildFound, 'childId' | 'holders' | 'onRollFrom'>,
  { today, schools, mayChange }: Asked,
): Section {
  const all = holders.rolls.filter(({ from }, n) => holders.rolls[n + 1]?.from !== from);
  const told = all.map(({ changeId, from, value, noRoll }): Told => {
    const there = `/line/${childId}/changes/${changeId}`;
    const acts = [
      { text: 'Correct this change', href: `${there}/correct-rolls` },
      { text: 'Void this change', href: `${there}/void` },
    ];
    const registered = { text: 'Correct who the child is', href: `/line/${childId}/correct-identity` };
    return {
      title:
        value.length === 0
          ? onNoRoll(noRoll)
          : from === onRollFrom && changeId === null
            ? 'As it was registered'
            : 'School',
      rows: value.flatMap(({ schoolUrn, as }) => row(rollWords[as], schoolListed(schoolUrn, schools))),
      ...{ from, subjectId: null, standing: null },
      acts: !mayChange ? [] : changeId === null ? [registered] : acts,
    };
  });
  return {
    ...{ id: 'rolls', title: 'School', counted: false, over: { called: '', entries: [] }, voided: [] },
    act: mayChange ? { text: 'Change the school', href: `/line/${childId}/rolls` } : null,
    entries: [entryOf(told, today)],
  };
}
