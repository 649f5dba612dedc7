import { meaning, says, type Saying } from '#platform/gateway';
import { rolesGiven } from '../staff/roles-given.ts';
import { someone } from './someone-named.ts';

/** Who may say the second word, where two have to: whoever says the first may not, whichever of these it is. */
export const confirmersAnswer = says.shape('WhoMayConfirm', {
  people: meaning(
    says.list(someone),
    'By name, of the register as it is today; never whom it is about. Whoever proposed it is to be left out.',
  ),
  roles: meaning(says.list(says.code(rolesGiven, 'ap-lead')), 'Of whom nobody may be on the register: what they are.'),
});
export type WhoMayConfirm = Saying<typeof confirmersAnswer>;
