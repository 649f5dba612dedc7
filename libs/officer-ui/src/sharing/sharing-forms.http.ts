import { EndSharing, SaidWhyRequest, ShareRecord, ShareRecordRequest } from '#contexts/children';
import { formPage } from '../forms/form-page.ts';
import { choice, day, words } from '../forms/plain-fields.ts';
import { services } from '../words/children-words.ts';
import { inOrder } from '../words/codes.ts';
import { dayWords } from '../words/times.ts';
import { childToShare, sharingToEnd } from './sharings-of-child.ts';

export const ShareRecordPage = formPage({
  path: 'line/:childId/share-the-record',
  over: childToShare,
  ...{ sends: ShareRecord, request: ShareRecordRequest },
  ...{ title: 'Share this record with another service', button: 'Share the record' },
  fields: ({ owningService }) => ({
    service: choice(
      'With which service?',
      inOrder(services).filter(([code]) => code !== owningService),
    ),
    from: day('First day', { optional: true, hint: 'Leave it empty if it is today' }),
    lastDay: day('Last day', { hint: 'The record is open to them on this day too. It can be ended earlier' }),
    because: words('Why?', { rows: 2, hint: 'Both services read it on the line' }),
  }),
  command: (input, { childId }) => ({ data: { childId, ...input } }),
  beside: {
    ...{ 'holds-it-already': 'service', 'shared-already': 'service' },
    ...{ 'from-today-on': 'from', 'before-registration': 'from', 'ends-before-it-begins': 'lastDay' },
    'ends-before-today': 'lastDay',
  },
  done: ({ input: { service, lastDay } }) =>
    `The record is shared with the ${services[service]} until ${dayWords(lastDay)}`,
});

export const EndSharingPage = formPage({
  path: 'line/:childId/sharings/:sharingId/end',
  over: sharingToEnd,
  ...{ sends: EndSharing, request: SaidWhyRequest },
  ...{ title: 'End the sharing of this record', button: 'End the sharing' },
  fields: () => ({
    because: words('Why?', { rows: 2, hint: 'Both services read it on the line, while it is open to them' }),
  }),
  command: ({ because }, { childId, sharing: { sharingId } }) => ({ data: { childId, sharingId, because } }),
  done: ({ seen: { sharing } }) => `The record is no longer shared with the ${services[sharing.service]}`,
});
