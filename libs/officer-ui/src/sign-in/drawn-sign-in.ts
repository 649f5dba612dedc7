import type { AskedAgain, PeopleSignInPages } from '#platform/identity';
import { noLook, type CouncilLook } from '../council/council-look.ts';
import { layoutOf } from '../render/layout-model.ts';
import { drawn } from '../render/templates.ts';

/** Why one who was signed in is asked to sign in. */
export const AGAIN: Readonly<Record<AskedAgain, string>> = {
  over: 'You have been signed out, because nothing was done for a while or your day’s sign-in was over.',
  kept: 'You had been signed out when you sent that form, and nothing of it has been recorded. What you typed is kept for you alone, and stands in the form when you have signed in.',
};

/** Around the sign-in of one's own organisation. */
export const signInPages = (look: CouncilLook = noLook): PeopleSignInPages => ({
  choose: (issuers, to, again) =>
    drawn('sign-in/choose-issuer.njk', {
      ...layoutOf('live', 'Sign in', null, { look }),
      again: again && AGAIN[again],
      issuers: issuers.map(({ code, name }) => ({ name, href: `/sign-in/${code}?to=${encodeURIComponent(to)}` })),
    }),
  signedOut: (leftAt) =>
    drawn('sign-in/signed-out.njk', {
      ...layoutOf('live', 'You are signed out of Throughline', null, { look }),
      leftAt,
    }),
});
