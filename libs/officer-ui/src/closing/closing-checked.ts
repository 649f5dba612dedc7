import type { CloseRecordRequest } from '#contexts/children';
import { closings, confirmerWords } from '../words/closing-words.ts';
import { dayWords } from '../words/times.ts';

type Told = Pick<CloseRecordRequest, 'because' | 'on' | 'confirmer' | 'confirmedBy' | 'confirmedOn' | 'details'>;

/** Each answer with its way back; what was left out does not stand there. */
export const closingRows = ({ because, on, confirmer, confirmedBy, confirmedOn, details }: Told) => {
  const given = [
    ['Why', closings[because], 'because'],
    ['From', dayWords(on), 'on'],
    ['Confirmed by', confirmer && confirmerWords[confirmer], 'confirmer'],
    ['Who said so', confirmedBy, 'confirmedBy'],
    ['Confirmed on', confirmedOn && dayWords(confirmedOn), 'confirmedOn'],
    ['More', details, 'details'],
  ] as const;
  return given.flatMap(([label, text, field]) => (text ? [{ label, text, field }] : []));
};

/** Closed it is found as before; what hides it is done by others, and nobody tells them. */
export const UNTIL_SEALED =
  'Until it is sealed, the earlier name, number, address and family are found as before. Two of the named AP lead, the safeguarding lead and the data protection officer seal it together: tell one of them.';

/** What happens with it. Of whoever has died no more is said than is needed. */
export const whatClosingDoes = (because: Told['because'], name: string): readonly string[] => [
  `Nothing is due of ${name} any more: the record leaves every list of work and every caseload, and nobody is reminded.`,
  ...(because === 'died'
    ? [
        'A placement that is not over is on no register from that day on, and a referral stays with its providers until it is withdrawn. Both can be ended in your own time.',
      ]
    : []),
  'Whoever may open the record reads it as before, and finds it by name. It says that it is closed.',
  ...(because === 'under-another-record' ? [UNTIL_SEALED, 'Register the child by the new name only then.'] : []),
  because === 'died'
    ? 'If it was recorded in error it can be corrected or voided, with a reason.'
    : 'Nothing new is recorded in it. What is wrong can be corrected, and the record can be reopened with a reason.',
];
