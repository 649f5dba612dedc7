import type { PersonTold } from './people-around/change-person-around.ts';

/** Somebody around a child, of whom nothing is recorded that may be left out. */
export const aPerson: PersonTold = {
  ...{ name: 'Renee Lane', kinship: 'mother', presence: 'around', telephone: null, email: null },
  ...{ livesWithChild: true, address: null, language: null, interpreter: false },
  ...{ told: 'everything', toldBecause: null, callOrder: null, callAdvice: null },
  ...{ notToContactBecause: null, keptFrom: [] },
};
