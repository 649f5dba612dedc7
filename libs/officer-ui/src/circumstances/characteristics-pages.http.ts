import {
  ChangeCharacteristics,
  ChangeCharacteristicsRequest,
  CorrectCharacteristics,
  CorrectCharacteristicsRequest,
  type Characteristics,
} from '#contexts/children';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { line, select } from '../forms/plain-fields.ts';
import { ethnicityWords, sexWords, yesOrNoWords } from '../words/characteristics-words.ts';
import { inOrder } from '../words/codes.ts';
import { isClosed } from '../words/wording.ts';
import type { Standing } from './circumstances-seen.ts';
import { partPages } from './part-pages.ts';

const saidOf = (standing: Standing<'CharacteristicsChanged'> | null): Partial<Characteristics> => {
  const told = standing?.personal.characteristics;
  return told === undefined || isClosed(told) ? {} : told;
};

const characteristicsPages = partPages({
  ...{ type: 'CharacteristicsChanged', called: 'the characteristics for returns' },
  done: 'The characteristics change',
  change: { sends: ChangeCharacteristics, request: ChangeCharacteristicsRequest },
  correct: { sends: CorrectCharacteristics, request: CorrectCharacteristicsRequest },
  fields: (standing) => {
    const said = saidOf(standing);
    const text = (value: string | null | undefined) => oneText(value ?? '');
    const hint = 'Leave it as it is where it is not known';
    return {
      sex: asItStands(select('Sex (optional)', inOrder(sexWords), { hint }), text(said.sex)),
      ethnicity: asItStands(
        select('Ethnicity, as the parent or the young person says it (optional)', inOrder(ethnicityWords), { hint }),
        text(said.ethnicity),
      ),
      firstLanguage: asItStands(line('First language', { optional: true, width: 20 }), text(said.firstLanguage)),
      freeSchoolMeals: asItStands(
        select('Free school meals (optional)', inOrder(yesOrNoWords), { hint }),
        text(said.freeSchoolMeals),
      ),
      serviceChild: asItStands(
        select('Does a parent serve in the armed forces? (optional)', inOrder(yesOrNoWords), { hint }),
        text(said.serviceChild),
      ),
    };
  },
  beside: { 'nothing-told': 'sex' },
});
export const ChangeCharacteristicsPage = characteristicsPages.Change;
export const CorrectCharacteristicsPage = characteristicsPages.Correct;
