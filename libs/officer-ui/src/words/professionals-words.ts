import type { CircumstancesEvent, ProfessionalRole, ProfessionalTold } from '#pure/children';
import type { WordsOf } from './codes.ts';
import { reachedBy } from './people-around-words.ts';
import { dayWords } from './times.ts';
import { isClosed, row, type PartsInWords, type Row, type ShownParts, type WordingsOf } from './wording.ts';

type Described = Extract<CircumstancesEvent['type'], 'ProfessionalChanged'>;

export const professionalRoleWords: WordsOf<ProfessionalRole> = {
  'social-worker': 'Social worker',
  'virtual-school': 'Virtual school',
  'reviewing-officer': 'Independent reviewing officer (IRO)',
  'educational-psychologist': 'Educational psychologist',
  'youth-justice': 'Youth justice worker',
  'school-senco': 'SENCO of the school',
  'school-other': 'Somebody else at the school',
  'early-help': 'Early help or family support',
  gp: 'GP',
  'mental-health': 'Mental health service',
  'other-health': 'Another health professional',
  other: 'Another professional',
};

/** What is said of professionals who work with the child. */
export const professionalWordings: WordingsOf<Described> = {
  ProfessionalChanged: ({ from }, { professional }) => ({
    title: 'A professional',
    rows: [...professionalRows(professional), ...row('From', dayWords(from))],
  }),
};

export const professionalsDone: PartsInWords['done'] = {
  ChangeProfessional: 'a professional',
  CorrectProfessional: 'a change of a professional',
};

function professionalRows(
  professional: ShownParts<Readonly<{ professional: ProfessionalTold }>>['professional'],
): readonly Row[] {
  if (professional === undefined || isClosed(professional)) return row('Name', professional);
  return [
    ...row('Name', professional.name),
    ...row('Works as', professionalRoleWords[professional.role]),
    ...row('Now', professional.involved ? null : 'Works with the child no more'),
    ...row('Lead', professional.lead ? 'Brings the others together' : null),
    ...row('Organisation', professional.organisation),
    ...reachedBy(professional),
  ];
}
