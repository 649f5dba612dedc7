import { questions, type Question } from '#platform/event-sourcing';

/** Another child on record with a UPN, as the search index finds it: it has it, or had it. */
export type UpnHolder = Readonly<{ childId: string }>;

const question = questions({
  'upn-of-another-child':
    'Another child on record has this UPN, or had it. Search by the UPN to see the record, or whom to ask. If it is right here all the same, say how you know: both records then say that they may be one child.',
});

/** One child a UPN is sought, and not promised: two of one number are for a person to judge. Whose it is, a search by it says. */
export const heldByAnother = (upn: string | null | undefined, holder: UpnHolder | null): Question | false =>
  Boolean(upn) &&
  holder !== null && {
    ...question('upn-of-another-child', { at: 'upn', of: upn! }),
    tellsOf: [holder.childId],
  };
