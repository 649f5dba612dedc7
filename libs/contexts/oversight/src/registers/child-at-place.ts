import { currentAttendance } from '#pure/attendance';
import { childRecord } from '#pure/children';
import { placementsWithNextDates } from '#pure/placements';
import { meaning, says, type Saying } from '#platform/gateway';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';

/** What whoever asks for a register is told of each child, whatever days it is of. */
export const childAtPlace = {
  childId: says.id(),
  placementId: says.id(),
  name: meaning(
    says.orNull(
      says.orLost(
        says.shape('NameOfChild', { givenNames: says.text('Amara'), familyName: says.orNull(says.text('Okonkwo')) }),
      ),
    ),
    'Null once the personal data was destroyed.',
  ),
  parked: meaning(says.flag(), 'What was recorded last cannot be shown yet: nothing is to be marked on it.'),
};
export type ChildAtPlace = { readonly [K in keyof typeof childAtPlace]: Saying<(typeof childAtPlace)[K]> };

/** What it rests on. */
export const VIEWS_OF_REGISTER = [placementsWithNextDates, currentAttendance, childRecord, recordScopes].map(
  ({ collection }) => collection.view,
);
