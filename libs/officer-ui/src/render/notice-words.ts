import type { SignedInBy } from '#platform/identity';
import { clockWords } from '../words/times.ts';
import type { ServiceNotice } from './service-notices.ts';

/** What a page says above everything else, with what to do. */
export const noticeWords: Readonly<Record<ServiceNotice, Readonly<{ title: string; text: string }>>> = {
  'held-back': {
    title: 'Not in use yet',
    text: 'This service was put back from a backup. Look at it, and record nothing: what you record here is lost if the other one goes on. Whoever runs it says when it is in use.',
  },
};

/** What a page says of the session that it was asked in; `until` when it ends if nothing is done. */
export function sessionWords(session: SignedInBy | null | undefined) {
  if (!session) return { notices: [], until: null, left: null };
  const text = `At ${clockWords(session.endsAt)} you are asked to sign in again: one sign-in lasts no longer, however busy you are. Send what you have typed all the same: it is kept, and stands in its form again.`;
  const notices = session.endsSoon ? [{ title: 'Your sign-in ends soon', text }] : [];
  return { notices, until: session.endsSoon ? null : clockWords(session.idleEndsAt), left: session.left };
}
