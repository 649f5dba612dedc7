import type { SignInPage } from '#platform/identity';
import { noLook, type CouncilLook } from '../council/council-look.ts';
import { layoutOf } from '../render/layout-model.ts';
import { drawn } from '../render/templates.ts';
import { AGAIN } from './drawn-sign-in.ts';

/** The development sign-in as a page of the product. */
export const choosePersonPage =
  (look: CouncilLook = noLook): SignInPage =>
  (people, to, problem, again = null) =>
    drawn('sign-in/choose-person.njk', {
      ...layoutOf('demo', 'Sign in', null, { look }),
      ...{ to, problem, again: again && AGAIN[again] },
      people: people.map(({ id, name, does }) => ({ value: id, text: `${name}, ${does}` })),
    });
