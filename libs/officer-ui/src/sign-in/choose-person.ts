import type { SignInPage } from '#platform/identity';
import { layoutOf } from '../render/layout-model.ts';
import { drawn } from '../render/templates.ts';

/** The development sign-in as a page of the product. */
export const choosePersonPage: SignInPage = (people, to, problem) =>
  drawn('sign-in/choose-person.njk', {
    ...layoutOf('demo', 'Sign in', null),
    ...{ to, problem },
    people: people.map(({ id, name }) => ({ value: id, text: name })),
  });
