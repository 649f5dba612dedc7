import { closingReasons } from '#pure/children';
import { meaning, says } from '#platform/gateway';

/** Every list that shows a closed record says so. */
export const closedListed = meaning(
  says.orNull(says.code(closingReasons, 'moved-away')),
  'Why the record of the child is closed; null while it is open.',
);
