import { deadline, type OpenFact } from '#platform/deadlines';
import { returnToConfirm, type StepOfReturn } from '../../placement/what-is-awaited.ts';
import { ofOneUnderWay } from '../of-a-placement.ts';

/** A step of the way back to school, of which nobody has said how it went. */
export type ReturnAwaited = OpenFact & StepOfReturn & Readonly<{ providerId: string }>;

/** The day from which the child is back at school, or there for more of the week: on it, and until it is said, how it went is asked. */
export const returnAwaited = deadline({
  name: 'return-to-confirm',
  version: 2,
  ...ofOneUnderWay(({ placement, inForce, providerId }): ReturnAwaited[] => {
    const step = returnToConfirm(placement, inForce);
    return step === null ? [] : [{ item: 'return', providerId, ...step }];
  }),
  moment: ({ on }) => ({ dueOn: on, restsOn: [] }),
});
