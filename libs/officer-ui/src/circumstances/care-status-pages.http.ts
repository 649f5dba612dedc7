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

const careField = (who: string) =>
  several(`What holds of the care of ${who}?`, () => OPTIONS, { hint: 'All that hold, or that none does' });

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
  fields: (standing, { who }) => {
    const other = line(`Which other authority looks after ${who}?`, { optional: true, width: 20 });
    const said = standing && saidIn(standing);
    return {
      statuses: said ? asItStands(careField(who), said.statuses) : careField(who),
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
