/** What is to be known with a rule: of this child or case, for whoever decides; and what of the rule itself nobody has checked. */
export type LawCaveats = Readonly<{ bear: readonly string[]; unchecked: readonly string[] }>;

/** As the law marks what no source at hand confirms, and as it stands with what was recorded since the first release. */
const FIRST_DAY = /: first day in force not established$/;
const WHOLE_RULE = /: unverified \(from memory\)$/;
const ONE_FACT = / \(from memory, unverified\)$/;
const FOOTNOTE = / ?\[[A-Z]\d+[a-z]?\]/g;

/**
 * In an officer’s words. What of a rule is not checked is no matter of the child: it is for whoever audits, and never stands
 * among what an officer is to bear in mind.
 */
export function caveatsInWords(caveats: readonly string[]): LawCaveats {
  const said = caveats.map((each) => ({ each, unchecked: uncheckedIn(each.replaceAll(FOOTNOTE, '')) }));
  return {
    bear: said.flatMap(({ each, unchecked }) => (unchecked === null ? [each] : [])),
    unchecked: said.flatMap(({ unchecked }) => unchecked ?? []),
  };
}

function uncheckedIn(caveat: string): string | null {
  if (FIRST_DAY.test(caveat))
    return `${caveat.replace(FIRST_DAY, '')}: its first day in force has not been checked by the council`;
  if (WHOLE_RULE.test(caveat)) return `${caveat.replace(WHOLE_RULE, '')}: its text has not been checked by the council`;
  return ONE_FACT.test(caveat) ? `Not checked by the council: ${caveat.replace(ONE_FACT, '')}` : null;
}

/** What a rule said, as officers write it: a share has one place, as everywhere, and what is only announced is no rule yet. */
export const ruleSaidInWords = (sentence: string): string =>
  sentence
    .replace(/^Announced, not in force: /, 'Announced but not yet a rule: ')
    .replaceAll(
      /(\d+(?:\.\d+)?) %/g,
      (_, share: string) => `${share.includes('.') ? Number(share).toFixed(1) : share}%`,
    );
