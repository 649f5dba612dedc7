import type { SignInPage } from '#platform/identity';
import { layoutOf } from '../render/layout-model.ts';
import { drawn } from '../render/templates.ts';
import { byWhom } from '../words/people.ts';

/** The development sign-in as a page of the product. */
export const choosePersonPage: SignInPage = (people, to, problem) =>
  drawn('sign-in/choose-person.njk', {
    ...layoutOf('demo', 'Sign in', null),
    ...{ to, problem },
    people: people.map((person) => ({ value: person.id, text: person.name, hint: { text: byWhom(person) } })),
  });
