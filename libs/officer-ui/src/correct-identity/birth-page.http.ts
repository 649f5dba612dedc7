import { CorrectIdentity, CorrectIdentityRequest, FindChild } from '#contexts/children';
import { asItStands, oneDay, oneText } from '../forms/as-it-stands.ts';
import { formPage } from '../forms/form-page.ts';
import { ofChildsRecord, onLine } from '../forms/form-records.ts';
import { choice, day, emptied, line, words } from '../forms/plain-fields.ts';
import { besideBirth } from '../register-child/birth-fields.ts';
import { birthIsWords } from '../words/birth-words.ts';
import { birthKnown } from './birth-known.ts';
import { whatDiffers } from './who-the-child-is.ts';

const OF_AN_ESTIMATE = 'Only where it is estimated';

/** What became known of a birth, and from what: the birth alone is said anew, and nothing else that stands was wrong. */
export const BirthPage = formPage({
  path: 'line/:childId/birth',
  over: onLine({ shows: [FindChild], see: birthKnown, concerns: ofChildsRecord }),
  ...{ sends: CorrectIdentity, request: CorrectIdentityRequest },
  ...{ title: 'Say what is known of the birth', button: 'Record what is known' },
  template: 'correct-identity/birth.njk',
  fields: ({ name, birth }) => ({
    birthIs: asItStands(
      choice(`What is known of the day on which ${name} was born?`, [
        ['known', birthIsWords.known],
        ['estimated', birthIsWords.estimated, 'By an age assessment, or from what the child or the family says'],
        [
          'unknown',
          birthIsWords.unknown,
          'Leave the date empty. What goes by age then says that it cannot be said yet',
        ],
      ]),
      oneText(birth.birthIs),
    ),
    dateOfBirth: asItStands(
      emptied(
        day('Date of birth', {
          hint: 'For example, 4 5 2011. Where it is estimated, the day that is gone by',
          past: true,
        }),
        null,
      ),
      oneDay(birth.dateOfBirth),
    ),
    estimatedBy: asItStands(
      emptied(line('Who estimated it?', { hint: OF_AN_ESTIMATE }), null),
      oneText(birth.estimatedBy ?? ''),
    ),
    estimatedFrom: asItStands(
      emptied(
        line('From what was it estimated?', { hint: `${OF_AN_ESTIMATE}. For example, an age assessment, and its day` }),
        null,
      ),
      oneText(birth.estimatedFrom ?? ''),
    ),
    reason: words('How is it known, and who found it out?', {
      hint: 'For example: the birth certificate, seen by the school in January',
      rows: 3,
    }),
  }),
  command: ({ reason, ...typed }, { childId, birth }) => ({ data: { childId, reason, ...whatDiffers(typed, birth) } }),
  beside: { ...besideBirth, 'nothing-to-correct': 'birthIs' },
  done: ({ seen: { childId, name } }) => ({
    to: `/line/${childId}/record#birth`,
    says: `What is known of ${name}’s birth is recorded`,
  }),
});
