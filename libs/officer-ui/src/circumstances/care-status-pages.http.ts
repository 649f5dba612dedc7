import {
  ChangeCareStatus,
  ChangeCareStatusRequest,
  CorrectCareStatus,
  CorrectCareStatusRequest,
} from '#contexts/children';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { line } from '../forms/plain-fields.ts';
import { several, ticked } from '../forms/several.ts';
import { inOrder } from '../words/codes.ts';
import { careWords, NO_CARE } from '../words/circumstances-words.ts';
import { isClosed } from '../words/wording.ts';
import type { Standing } from './circumstances-seen.ts';
import { partPages } from './part-pages.ts';

const OPTIONS = [...inOrder(careWords), ['none', NO_CARE] as const].map(([id, text]) => ({ id, text }));

const careField = () =>
  several('What holds of the child’s care?', () => OPTIONS, { hint: 'All that hold, or that none does' });

function saidIn({ personal: { statuses, otherAuthority } }: Standing<'CareStatusChanged'>) {
  const held = statuses === undefined || isClosed(statuses) ? [] : statuses;
  return {
    statuses: ticked(held.length === 0 ? ['none'] : held),
    otherAuthority: oneText(typeof otherAuthority === 'string' ? otherAuthority : ''),
  };
}

const careStatusPages = partPages({
  ...{ type: 'CareStatusChanged', called: 'the care status', done: 'The care status changes' },
  change: { sends: ChangeCareStatus, request: ChangeCareStatusRequest },
  correct: { sends: CorrectCareStatus, request: CorrectCareStatusRequest },
  fields: (standing) => {
    const other = line('Which other authority looks after the child?', { optional: true, width: 20 });
    const said = standing && saidIn(standing);
    return {
      statuses: said ? asItStands(careField(), said.statuses) : careField(),
      otherAuthority: said ? asItStands(other, said.otherAuthority) : other,
    };
  },
  beside: {
    ...{ 'none-and-others': 'statuses', 'looked-after-by-two': 'statuses', 'looked-after-still': 'statuses' },
    'no-other-authority': 'otherAuthority',
  },
});
export const ChangeCareStatusPage = careStatusPages.Change;
export const CorrectCareStatusPage = careStatusPages.Correct;
