import { dueItem } from '../due/due-item.ts';
import { meaning, says, type Saying } from '#platform/gateway';

const caseOnList = says.shape('CaseOnList', {
  childId: says.id(),
  identity: meaning(
    says.orNull(
      says.shape('NameAndBirth', {
        ...{ givenNames: says.text('Amara'), familyName: says.orNull(says.text('Okonkwo')) },
        dateOfBirth: meaning(says.orNull(says.date('2011-05-04')), 'Null: not known.'),
        birthIsEstimated: says.flag(),
      }),
    ),
    'Null once the personal data was destroyed; and, where `parked`, while it cannot be read.',
  ),
  schoolUrn: meaning(says.orNull(says.int(110_003)), 'Of the main roll today; null where the child is on none.'),
  officerId: meaning(says.orNull(says.id()), 'Who works with the child today; null: nobody yet.'),
  officerName: meaning(
    says.orNull(says.text('Priya Nair')),
    'As the register of people calls them; null where it does not.',
  ),
  team: says.orNull(says.text('sen-north')),
  registeredAt: says.instant(),
  changedAt: says.instant(),
  parked: meaning(says.flag(), 'What was recorded last cannot be shown yet: the rest is as it was before.'),
});
export type CaseOnList = Saying<typeof caseOnList>;

/** The same, with what comes next for the child. */
export const caseListed = says.shape('CaseListed', {
  ...caseOnList.parts,
  next: meaning(
    says.orNull(dueItem),
    'The first thing that is due of the child, overdue or in the year ahead; null where nothing is.',
  ),
});
export type CaseListed = Saying<typeof caseListed>;
