import type { AskedAgain } from '../issuers/people-sign-in-pages.ts';
import type { DevelopmentPerson } from './development-people.ts';

/**
 * Draws the page on which one chooses who one is. `to` is where to go afterwards; `problem` what was wrong with the
 * choice before, null on the first visit; `again` why one who was signed in is asked.
 */
export type SignInPage = (
  people: readonly DevelopmentPerson[],
  to: string,
  problem: string | null,
  again?: AskedAgain | null,
) => string;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);

/** Plain, for when the pages of the product are not served. */
export const plainSignInPage: SignInPage = (people, to, problem) => `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Development sign-in</title></head>
<body>
<main>
<h1>Development sign-in</h1>
${problem === null ? '' : `<p role="alert">${escaped(problem)}</p>`}
<form method="post" action="/sign-in">
<input type="hidden" name="to" value="${escaped(to)}">
<fieldset>
<legend>Who are you?</legend>
${people.map(({ id, name, does }) => `<p><label><input type="radio" name="person" value="${id}" required> ${escaped(name)} (${escaped(does)})</label></p>`).join('\n')}
</fieldset>
<button>Sign in</button>
</form>
</main>
</body>
</html>
`;
