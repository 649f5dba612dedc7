import type { CivilDate } from '#platform/time';
import { anniversary } from '#statutory-rules';

/** From the September after the sixteenth birthday at the latest; younger than 15 is a slip in the lot. */
const POST_16_FROM = 15;

export const isTooYoungForPost16 = (bornOn: CivilDate, on: CivilDate): boolean =>
  on < anniversary(bornOn, POST_16_FROM);
