import type { Problem } from '#platform/web';

export type ProblemWords = Readonly<{ title: string; lines: readonly string[] }>;

/** What a problem says on a page: what happened, and what one can do now. */
export function problemWords({ status, code, title, detail }: Problem): ProblemWords {
  const said = detail ?? title;
  if (code === 'sign-in-refused') return { title: 'You could not be signed in', lines: [said] };
  if (code === 'view-not-built') return READING_UP;
  if (code === 'reason-required') return NOTHING_OWN;
  switch (status) {
    case 401:
      return { title: 'You are not signed in', lines: [said] };
    case 403:
      return { title: 'You cannot open this', lines: [said, ...(ON_RECORD.includes(code) ? [RECORDED] : [])] };
    case 404:
      return { title: 'Page not found', lines: [said, 'If you typed the address, check it is correct.'] };
    case 409:
      return { title: 'A rule does not allow this', lines: [said, 'Nothing was recorded.'] };
    case 412:
      return { title: 'Somebody else was faster', lines: [said, 'Open the page again to see it as it is now.'] };
    case 429:
      return { title: 'Too much at once', lines: [said, 'Nothing was recorded.'] };
    case 503:
      return { title: 'Not available for the moment', lines: [said, WAITING[code] ?? 'Try again in a minute.'] };
    default:
      return status >= 500
        ? { title: 'Sorry, there is a problem with the service', lines: [said, 'Try again later.'] }
        : { title: 'This cannot be read', lines: [said] };
  }
}

/** Nobody wrote anything, mostly: they came on the morning of an upgrade. */
const READING_UP: ProblemWords = {
  title: 'The service is getting ready',
  lines: [
    'It was started anew, and is still reading up what is recorded. Nothing is lost.',
    'Try again in a moment. If you sent a form, load this page again: it is sent once more, and nothing is done twice.',
  ],
};

/** A list has no field for a reason, as a record has: to whom nothing of it belongs it does not ask for one. */
const NOTHING_OWN: ProblemWords = {
  title: 'Nothing on this page is yours',
  lines: [
    'It lists what is of one’s own children, or one’s service’s, and your role has none of its own.',
    'A child’s record you open for a reason, one at a time. The record asks for it.',
    'What is refused is recorded, as openings are.',
  ],
};

const WAITING: Readonly<Record<string, string>> = {
  'sign-in-unavailable': 'Try again in a few minutes.',
  'view-behind': 'Load this page again in a few seconds.',
  'document-parked': 'Whoever runs this service has to mend it first; waiting does not help.',
};

/** Refusals that the gateway writes down. */
const ON_RECORD = ['not-allowed', 'reason-required'];
const RECORDED = 'What is refused is recorded, as openings are.';
