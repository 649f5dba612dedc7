import type { Service } from './service.ts';

/** Something that a process could not do, of a record that there is not: it waits until somebody deals with it. */
export const somethingParked = ({ server }: Service): Promise<void> =>
  server.stores.operations.processes.park('open-a-placement-when-a-referral-is-awarded', {
    ...{ subject: 'referral-of-nobody', cause: 'an-award', event: null, code: 'rule-gap' },
  });
