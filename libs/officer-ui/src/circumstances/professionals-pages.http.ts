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
import type { PartSeen, Standing } from './circumstances-seen.ts';
import { partPagesOfEach } from './part-pages.ts';

const optional = true;
const yes = (is: boolean | undefined) => (is === undefined ? {} : oneText(is ? 'yes' : 'no'));

const saidOf = (standing: Standing<'ProfessionalChanged'> | null): Partial<ProfessionalTold> => {
  const professional = standing?.personal.professional;
  return professional === undefined || isClosed(professional) ? {} : professional;
};

/** Somebody who is told of for the first time works with the child. */
const involvedField = (involved: boolean | undefined, who: string) =>
  involved === undefined
    ? known(true)
    : asItStands(yesOrNo(`Does this person still work with ${who}?`, ['Yes'], ['No']), yes(involved));

const LEADS = 'Brings the others together';

/** Another, who is the lead today, and ends as it once this one is. */
const leadBefore = ({ lead, subjectId }: Pick<PartSeen<'ProfessionalChanged'>, 'lead' | 'subjectId'>): string | null =>
  lead && lead.subjectId !== subjectId ? lead.name : null;

const professionalPages = partPagesOfEach({
  ...{ type: 'ProfessionalChanged', called: 'a professional', adds: 'Add a professional' },
  done: ({ name, lead }, day, around) => {
    const other = lead ? leadBefore(around) : null;
    return `Recorded of ${name}, from ${day}${other ? `: ${name} becomes the lead, ${other} no longer is` : ''}`;
  },
  since: 'From which day is this so?',
  change: { sends: ChangeProfessional, request: ChangeProfessionalRequest },
  correct: { sends: CorrectProfessional, request: CorrectProfessionalRequest },
  fields: (standing, around) => {
    const { who } = around;
    const other = leadBefore(around);
    const said = saidOf(standing);
    const text = (value: string | null | undefined) => oneText(value ?? '');
    return {
      name: asItStands(line('What is the professional called?'), text(said.name)),
      role: asItStands(select(`As what do they work with ${who}?`, inOrder(professionalRoleWords)), text(said.role)),
      involved: involvedField(said.involved, who),
      lead: asItStands(
        yesOrNo(
          'Is this person the lead?',
          ['Yes', LEADS + (other ? `. ${other} is the lead now, and from that day no longer` : ': one of them does')],
          ['No'],
        ),
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
