import { refusals, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { notBeforeBirth } from '#statutory-rules';
import type { SchoolChosen } from '../asks/schools.ts';
import type { ChildEvent, NoRollReason } from './child.events.ts';
import type { Child } from './child.ts';
import type { Holders } from './holders.ts';
import { ageAtSchool } from './age-at-school.ts';
import { unusualSchool } from './unusual-school.ts';

/** What is told of a child's rolls: that there is none is said, and not left empty. */
export type RollsTold = Readonly<{
  childId: string;
  onRoll: boolean;
  /** Of the main roll, and of up to two beside it. */
  schoolUrn: number | null;
  secondUrn: number | null;
  thirdUrn: number | null;
  /** Why on none; null where that is not said. */
  noRoll: NoRollReason | null;
  from: CivilDate;
}>;

/** What the register of schools, and the record, say of it. */
export type KnownOfRolls = Readonly<{ schools: ReadonlyMap<number, SchoolChosen>; bornOn: CivilDate | null }>;

const refusal = refusals({
  'not-registered': 'No child is registered under this number.',
  'personal-data-destroyed': 'This child’s personal data was destroyed: nobody works on the record any more.',
  'no-school-given': 'You say that the child is on a school’s roll: choose the school.',
  'school-given': 'You say that the child is on no school’s roll, and give a school. Take the school out, or say Yes.',
  'no-roll-explained':
    'You say why the child is on no school’s roll, and that it is on one. Take the reason out, or say No.',
  'school-twice': 'The same school stands there twice. Say each school once.',
  'before-birth': 'The day is before the child was born.',
});

const FIELDS = ['schoolUrn', 'secondUrn', 'thirdUrn'] as const;

/** @throws Refusal @returns what the change says, and what is asked about its schools */
export function rollsTold(told: RollsTold, child: Child, { schools, bornOn }: KnownOfRolls) {
  const holders = holdersOf(child);
  const given = FIELDS.flatMap((at) => (told[at] === null ? [] : { at, urn: told[at] }));
  if (told.onRoll && told.schoolUrn === null) throw refusal('no-school-given', 'schoolUrn');
  if (!told.onRoll && given.length > 0) throw refusal('school-given', given[0]!.at);
  if (told.onRoll && told.noRoll !== null) throw refusal('no-roll-explained', 'noRoll');
  const twice = given.find(({ urn }, n) => given.findIndex((each) => each.urn === urn) !== n);
  if (twice) throw refusal('school-twice', twice.at);
  if (bornOn !== null && told.from < bornOn)
    throw refusal('before-birth', 'from', notBeforeBirth('The first day', bornOn));
  const [main, ...beside] = given.map(({ urn }) => urn);
  const roll =
    main === undefined
      ? ({ is: 'none', why: told.noRoll } as const)
      : ({ is: 'school', schoolUrn: main, beside } as const);
  const raised = given.flatMap(({ at, urn }) => {
    const [school, about] = [schools.get(urn) ?? null, { at, of: String(urn) }];
    return [...unusualSchool(school, about), ...ageAtSchool({ school, bornOn, on: told.from }, about)];
  });
  const schoolNames = given.flatMap(({ urn }) => {
    const school = schools.get(urn) ?? null;
    return school === null || school === 'unknown' ? [] : { schoolUrn: urn, name: school.name };
  });
  return { holders, now: { roll, from: told.from }, personal: { schoolNames }, raised };
}

function holdersOf(child: Child): Holders {
  if (child.phase === 'unknown') throw refusal('not-registered');
  if (child.phase === 'destroyed') throw refusal('personal-data-destroyed');
  return child.holders;
}

export type FactsOfChild = Facts<ChildEvent>;
