import {
  ChangeProfessional,
  ChangeProfessionalRequest,
  CorrectProfessional,
  CorrectProfessionalRequest,
  type ProfessionalTold,
} from '#contexts/children';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { known, line, select, yesOrNo } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';
import { professionalRoleWords } from '../words/professionals-words.ts';
import { isClosed } from '../words/wording.ts';
import type { Standing } from './circumstances-seen.ts';
import { partPagesOfEach } from './part-pages.ts';

const optional = true;
const yes = (is: boolean | undefined) => (is === undefined ? {} : oneText(is ? 'yes' : 'no'));

const saidOf = (standing: Standing<'ProfessionalChanged'> | null): Partial<ProfessionalTold> => {
  const professional = standing?.personal.professional;
  return professional === undefined || isClosed(professional) ? {} : professional;
};

/** Somebody who is told of for the first time works with the child. */
const involvedField = (involved: boolean | undefined) =>
  involved === undefined
    ? known(true)
    : asItStands(yesOrNo('Does this person still work with the child?', ['Yes'], ['No']), yes(involved));

const professionalPages = partPagesOfEach({
  ...{ type: 'ProfessionalChanged', called: 'a professional', adds: 'Add a professional' },
  done: 'It holds of this professional',
  change: { sends: ChangeProfessional, request: ChangeProfessionalRequest },
  correct: { sends: CorrectProfessional, request: CorrectProfessionalRequest },
  fields: (standing) => {
    const said = saidOf(standing);
    const text = (value: string | null | undefined) => oneText(value ?? '');
    return {
      name: asItStands(line('What is the professional called?'), text(said.name)),
      role: asItStands(select('As what do they work with the child?', inOrder(professionalRoleWords)), text(said.role)),
      involved: involvedField(said.involved),
      lead: asItStands(
        yesOrNo('Is this person the lead?', ['Yes', 'Brings the others together: one of them does'], ['No']),
        yes(said.lead),
      ),
      organisation: asItStands(line('Organisation', { optional }), text(said.organisation)),
      telephone: asItStands(line('Telephone', { optional, width: 20 }), text(said.telephone)),
      email: asItStands(line('Email', { optional }), text(said.email)),
    };
  },
  beside: { 'lead-not-involved': 'lead' },
});
export const AddProfessionalPage = professionalPages.Add;
export const ChangeProfessionalPage = professionalPages.Change;
export const CorrectProfessionalPage = professionalPages.Correct;
