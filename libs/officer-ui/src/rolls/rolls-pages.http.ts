import { ChangeRolls, ChangeRollsRequest, CorrectRolls, CorrectRollsRequest } from '#contexts/children';
import { rollsIn, whyNone } from '#pure/children';
import { NotFound } from '#platform/gateway';
import { asItStands, oneDay } from '../forms/as-it-stands.ts';
import { formPage } from '../forms/form-page.ts';
import { ofChildsRecord } from '../forms/form-records.ts';
import { day, words } from '../forms/plain-fields.ts';
import { recordPath } from '../circumstances/circumstance-paths.ts';
import { childHeld, holdersOfChild, said } from '../holders/holders-of-child.ts';
import { entryOnLine, entryRecord } from '../remove-entry/entry-on-line.ts';
import { schoolsShown } from '../schools/school-field.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { FindEstablishments } from '#contexts/establishments';
import { dayWords } from '../words/times.ts';
import type { DataOf } from '../words/wording.ts';
import { rollsSaid } from './rolls-said.ts';
import { besideRolls, rollsFields } from './rolls-fields.ts';
import { rollsGiven } from './rolls-given.ts';

const since = () => day('From which day?', { called: 'The first day', hint: 'It may lie behind, or ahead' });

const heldNow = childHeld(async (visit) => {
  const seen = await holdersOfChild(visit);
  const urns = seen.rolls.flatMap(({ value }) => value.map(({ schoolUrn }) => schoolUrn));
  const schools = await schoolsNamed(urns, (asked) => visit.ask(FindEstablishments, asked));
  const so = said(seen.rolls, (rolls) => rollsSaid(rolls, schools));
  const { value: rolls = [], noRoll = null } = seen.rolls.findLast(({ from }) => from <= visit.today) ?? {};
  return { ...seen, so, schools, held: { rolls, noRoll } };
}, 'holders/change-of-holder.njk');

/** From a day on the child is on other rolls: a new school, a second one, or none. */
export const ChangeRollsPage = formPage({
  path: 'line/:childId/rolls',
  over: { ...heldNow, shows: [...heldNow.shows, ...schoolsShown] },
  ...{ sends: ChangeRolls, request: ChangeRollsRequest },
  ...{ title: 'Change the school', button: 'Record the change' },
  fields: ({ held, schools, who }) => ({ ...rollsFields(held, schools, who), from: since() }),
  command: (told, { childId, held }) => ({ data: { ...rollsGiven(told, held), childId } }),
  beside: besideRolls,
  done: ({ input: { from }, seen: { childId } }) => ({
    to: recordPath(childId),
    says: `The school changes from ${dayWords(from)}`,
  }),
});

const changeOfRolls = entryRecord(async (visit) => {
  const seen = await entryOnLine(visit, visit.ids['changeId']!);
  if (seen.fact.type !== 'RollsChanged') throw new NotFound('The child’s line holds no such change.');
  const { roll, from } = seen.fact.data as DataOf<'RollsChanged'>;
  const [rolls, noRoll] = [rollsIn(roll), whyNone(roll)];
  const urns = rolls.map(({ schoolUrn }) => schoolUrn);
  return {
    ...seen,
    rolls,
    noRoll,
    from,
    schools: await schoolsNamed(urns, (asked) => visit.ask(FindEstablishments, asked)),
  };
}, ofChildsRecord);

/** What was told of the rolls, as it should have been recorded. */
export const CorrectRollsPage = formPage({
  path: 'line/:childId/changes/:changeId/correct-rolls',
  over: { ...changeOfRolls, shows: [...changeOfRolls.shows, ...schoolsShown] },
  ...{ sends: CorrectRolls, request: CorrectRollsRequest },
  ...{ title: 'Correct a change of the school', button: 'Correct the change' },
  template: 'holders/correct-change.njk',
  fields: ({ rolls, noRoll, schools, from, who }) => ({
    ...rollsFields({ rolls, noRoll }, schools, who),
    from: asItStands(since(), oneDay(from)),
    reason: words('Why is it corrected?', { hint: 'What stood there stays in the line, with your reason' }),
  }),
  command: (told, { childId, entryId: changeId, rolls, noRoll }) => ({
    data: { ...rollsGiven(told, { rolls, noRoll }), childId, changeId },
  }),
  beside: besideRolls,
  done: ({ seen: { childId } }) => ({ to: recordPath(childId), says: 'The change is corrected' }),
});
