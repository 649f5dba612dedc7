import { questions, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';

const question = questions({
  'changed-for-safety':
    'Was it changed by an adoption, or so that somebody does not find the child? What stood before goes on finding this record. Then do not record it here: ask the named AP lead, the safeguarding lead or the data protection officer to seal this record, and register the child anew. If it was changed for another reason, say which.',
});

/** A change of who a child is, of one who may have to stay hidden: what is told here leads from the one to the other. */
export const maybeForSafety = (
  mayBeHidden: boolean,
  { at, from }: Readonly<{ at: 'givenNames' | 'upn'; from: CivilDate }>,
): Question | false => mayBeHidden && question('changed-for-safety', { at, of: from });
