import {
  ChangeHomeAuthority,
  ChangeHomeAuthorityRequest,
  CorrectHomeAuthority,
  CorrectHomeAuthorityRequest,
} from '#contexts/children';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { choice, line } from '../forms/plain-fields.ts';
import { homeWords } from '../words/circumstances-words.ts';
import { inOrder } from '../words/codes.ts';
import { partPages } from './part-pages.ts';

const homeAuthorityPages = partPages({
  ...{ type: 'HomeAuthorityChanged', called: 'the home authority', done: 'The home authority changes' },
  change: { sends: ChangeHomeAuthority, request: ChangeHomeAuthorityRequest },
  correct: { sends: CorrectHomeAuthority, request: CorrectHomeAuthorityRequest },
  fields: (standing, { who }) => {
    const home = choice(`To which authority does ${who} belong?`, inOrder(homeWords), {
      hint: 'Which authority looks after a child who was placed here is said with the care status',
    });
    const other = line('Which other authority?', { optional: true, hint: 'Only where it is not this council' });
    if (!standing) return { home, authority: other };
    const { authority } = standing.personal;
    return {
      home: asItStands(home, oneText(standing.data.home)),
      authority: asItStands(other, oneText(typeof authority === 'string' ? authority : '')),
    };
  },
  beside: { 'authority-not-named': 'authority', 'this-council-and-another': 'authority' },
});
export const ChangeHomeAuthorityPage = homeAuthorityPages.Change;
export const CorrectHomeAuthorityPage = homeAuthorityPages.Correct;
