import { ChangeUpn, ChangeUpnRequest, CorrectUpn, CorrectUpnRequest } from '#contexts/children';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { line, select } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';
import { noUpnWords } from '../words/upn-words.ts';
import { isClosed } from '../words/wording.ts';
import type { Standing } from './circumstances-seen.ts';
import { partPages } from './part-pages.ts';

const saidOf = (standing: Standing<'UpnChanged'> | null) => {
  const told = standing?.personal.number;
  return told === undefined || isClosed(told) ? { upn: null, noneBecause: null } : told;
};

const upnPages = partPages({
  ...{ type: 'UpnChanged', called: 'the UPN', done: 'The UPN changes' },
  change: { sends: ChangeUpn, request: ChangeUpnRequest },
  correct: { sends: CorrectUpn, request: CorrectUpnRequest },
  dayHint:
    'Today, or a day that lies behind. The former number goes on finding the child: do not record one here that was changed for safety or by adoption',
  fields: (standing, { registered: { upn: first } }) => {
    const { upn, noneBecause } = standing
      ? saidOf(standing)
      : { upn: isClosed(first) ? null : first, noneBecause: null };
    return {
      upn: asItStands(
        line('Unique pupil number (UPN)', {
          ...{ optional: true, width: 20 },
          hint: 'As the school gave it; a temporary one ends in a letter. Leave it empty where there is none',
        }),
        oneText(upn ?? ''),
      ),
      noneBecause: asItStands(
        select('Why is there none? (optional)', inOrder(noUpnWords), { hint: 'Only where there is none' }),
        oneText(noneBecause ?? ''),
      ),
    };
  },
  beside: {
    ...{ 'upn-ahead': 'from', 'upn-or-why-none': 'upn', 'upn-and-why-none': 'noneBecause' },
  },
});
export const ChangeUpnPage = upnPages.Change;
export const CorrectUpnPage = upnPages.Correct;
