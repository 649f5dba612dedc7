import { CorrectIdentity, CorrectIdentityRequest, FindChild } from '#contexts/children';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { formPage } from '../forms/form-page.ts';
import { ofChildsRecord, onLine } from '../forms/form-records.ts';
import { emptied, line, words } from '../forms/plain-fields.ts';
import { besideBirth, birthFields } from '../register-child/birth-fields.ts';
import { noRollField } from '../rolls/no-roll-field.ts';
import { school, schoolsShown } from '../schools/school-field.ts';
import { schoolWritten } from '../schools/school-words.ts';
import { whatDiffers, whoTheChildIs } from './who-the-child-is.ts';

/** Who the child is, as it should have been recorded from the start: only what was typed anew is restated. */
export const CorrectIdentityPage = formPage({
  path: 'line/:childId/correct-identity',
  over: onLine({ shows: [FindChild, ...schoolsShown], see: whoTheChildIs, concerns: ofChildsRecord }),
  ...{ sends: CorrectIdentity, request: CorrectIdentityRequest },
  ...{ title: 'Correct who the child is', button: 'Correct the record' },
  template: 'correct-identity/correct-identity.njk',
  fields: ({ identity, schools }) => {
    const { givenNames, familyName, upn, address, contact } = identity;
    const upnField = line('Unique pupil number (UPN)', { hint: 'As the school gave it', optional: true, width: 20 });
    const contactField = words('Whom to contact', {
      ...{ hint: 'Who, how they are related, and how to reach them' },
      ...{ rows: 3, optional: true },
    });
    return {
      givenNames: asItStands(emptied(line('Given names'), ''), oneText(givenNames)),
      familyName: asItStands(
        emptied(line('Family name', { hint: 'Leave it empty only where the child has a single name' }), null),
        oneText(familyName ?? ''),
      ),
      ...birthFields(identity),
      upn: asItStands(emptied(upnField, null), oneText(upn ?? '')),
      address: asItStands(emptied(words('Address', { rows: 3, optional: true }), null), oneText(address ?? '')),
      contact: asItStands(emptied(contactField, null), oneText(contact ?? '')),
      schoolUrn: asItStands(
        school('School on whose roll the child was registered', {
          hint: 'Only where it was recorded wrongly: a child who has changed school since has a change of its own, under Record',
        }),
        oneText(identity.schoolUrn === null ? '' : schoolWritten(identity.schoolUrn, schools)),
      ),
      noRoll: asItStands(
        noRollField('Or why was the child on none?', 'Only where it was recorded wrongly'),
        oneText(identity.noRoll ?? ''),
      ),
      reason: words('Why is it corrected?', { hint: 'What stood there stays in the line, with your reason' }),
    };
  },
  command: ({ reason, ...typed }, { childId, identity }) => {
    const differs = whatDiffers(typed, identity);
    // A school that still stands beside a reason for none is taken away by whoever says so, and by no select.
    const besideReason = differs.noRoll !== undefined && typed.schoolUrn !== undefined;
    return { data: { childId, reason, ...differs, ...(besideReason && { schoolUrn: typed.schoolUrn! }) } };
  },
  beside: { ...besideBirth, 'school-given': 'noRoll' },
  done: () => 'The record is corrected',
});
