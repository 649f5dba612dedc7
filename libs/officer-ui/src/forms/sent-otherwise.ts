import type { Instant } from '#platform/time';
import { momentWords } from '../words/times.ts';
import { text, type Given } from './date-fields.ts';
import type { Drawn } from './form-drawn.ts';
import { failure } from './form-failure.ts';
import { newFormId } from './form-id.ts';
import { typedAlone } from './what-was-agreed.ts';

/**
 * Other words came under a form that was sent: they stand there again, under a new one. They rest on what was seen then: that it has
 * changed since is told when they are sent.
 * @param at null where only that it was sent is known
 */
export const sentOtherwise = (at: Instant | null, given: Given, now: Instant): Drawn => ({
  ...{ given: typedAlone(given), formId: newFormId(now), revision: text(given, 'revision') },
  failure: failure(409, [], { sentOtherwise: { at: at && momentWords(at) } }),
});
