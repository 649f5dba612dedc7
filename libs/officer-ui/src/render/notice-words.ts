import { momentWords } from '../words/times.ts';
import type { ServiceNotice } from './service-notices.ts';

const LOST = {
  events: 'The last of what was recorded was lost, and cannot be put back: compare with your own notes',
  keys: 'Names and words that were recorded cannot be opened any more. They were lost, not destroyed on request',
  operations: 'Who looked at which record before then is lost, with what was waiting to be sent',
} as const;

/** What a page says above everything else, with what to do. */
export const noticeWords = (notice: ServiceNotice): Readonly<{ title: string; text: string }> =>
  notice.kind === 'held-back'
    ? {
        title: 'Not in use yet',
        text: 'This service was put back from a backup. Look at it, and record nothing: what you record here is lost if the other one goes on. Whoever runs it says when it is in use.',
      }
    : {
        title: 'Something was lost',
        text: `${LOST[notice.part]}. The service goes on without it since ${momentWords(notice.at)}.`,
      };
