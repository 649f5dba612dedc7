import type { ServiceNotice } from './service-notices.ts';

/** What a page says above everything else, with what to do. */
export const noticeWords: Readonly<Record<ServiceNotice, Readonly<{ title: string; text: string }>>> = {
  'held-back': {
    title: 'Not in use yet',
    text: 'This service was put back from a backup. Look at it, and record nothing: what you record here is lost if the other one goes on. Whoever runs it says when it is in use.',
  },
};
