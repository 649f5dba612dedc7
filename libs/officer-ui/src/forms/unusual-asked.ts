import { codeOf, reasonsOf, type Confirmation, type Reasons, type Sender } from '#platform/gateway';
import { unusualWords } from '../words/confirmed-words.ts';
import { text, type Given } from './date-fields.ts';
import type { FormFailure } from './form-failure.ts';
import { WHY } from './what-was-agreed.ts';

const UNSAID = 'Enter why it is right, or change what is unusual';
const ASKED_ANEW = 'What is unusual is not what it was. See whether this still says why it is right, and send it again';

type Unusual = FormFailure['unusual'];
type Shown = Readonly<{ because: Reasons | null; before: Confirmation | null; given: Given }>;

/** Each unusual thing with a box of its own for why it is right: of several days that are none, one. */
export function unusualAsked(unusual: Unusual, { because, before, given }: Shown) {
  const byCode = [...Map.groupBy(unusual, ({ confirm }) => codeOf(confirm))];
  const asked = text(given, ASKED).split(' ');
  const wasAsked = (code: string) => asked.includes(code) || asked.includes('yes');
  const groups = byCode.map(([code, all], n) => ({
    all: all.map(({ detail, confirm }) => ({ detail, confirm })),
    ...{ id: n === 0 ? WHY : `${WHY}-${code}`, name: byCode.length === 1 ? WHY : `${WHY}-${code}` },
    words: because?.[code] ?? null,
    error: wasAsked(code) ? (because?.[code] ? ASKED_ANEW : UNSAID) : null,
  }));
  return {
    groups,
    unsaid: groups.filter(({ error }) => error !== null),
    asked: byCode.map(([code]) => code).join(' '),
    // What was said of something else goes with the form again: else each question would take the place of the other, for ever.
    said: saidOfOthers(before, new Set(byCode.map(([code]) => code))),
  };
}

/** In the form the codes that were asked with it. */
const ASKED = 'askedAboutUnusual';

function saidOfOthers(before: Confirmation | null, asked: ReadonlySet<string>) {
  const byCode = Map.groupBy(before?.what ?? [], codeOf);
  return Object.entries(before ? reasonsOf(before) : {}).flatMap(([code, words]) =>
    asked.has(code) ? [] : [{ name: `${WHY}-${code}`, words, what: unusualWords(code), confirms: byCode.get(code)! }],
  );
}

type Answered = Readonly<{ failure?: Readonly<{ unusual: Unusual }> }>;

/**
 * A form that stands again as it was sent, with why something is right that is asked anew of another day or number: it confirms nothing
 * of that until it is sent again. What was said with it of all else goes with it, whatever stands against it now; what was said before is
 * kept with its answers.
 */
export const asSaid = <Drawn extends Answered>(
  drawn: Drawn,
  given: Given,
  all: Confirmation | null,
  { confirmation: now }: Sender,
) => ({
  ...{ ...drawn, given },
  ...{ because: all && reasonsOf(all), before: now ?? null },
});

/** For the page between: why it is right although it is unusual, each by what it is where that is not one reason for all. */
export function whyInWords(because: Reasons | null): string | null {
  if (because === null) return null;
  const each = Object.entries(because);
  if (new Set(each.map(([, words]) => words)).size === 1) return each[0]![1];
  return each
    .map(([code, words]) => `${unusualWords(code).replace(/^./, (one) => one.toUpperCase())}: ${words}`)
    .join('\n');
}
