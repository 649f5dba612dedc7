import { apply, demand, eachNamed, wholeNumber, type Application, type IsoDate } from '../foundation/index.ts';
import { UPN_LETTERS, upnRule, type UpnFacts } from './data/upn-law.ts';

/** `temporary`: valid, its last place a letter. Its check letter and its authority are looked at as for any other. */
export type UpnCheck = 'valid' | 'valid, temporary' | 'bad format' | 'wrong check letter' | 'unknown local authority';

/**
 * Checks a unique pupil number: check letter, authority (3 digits), establishment (4 digits), year (2 digits), serial (3
 * digits, or 2 and a letter).
 * DfE, "Unique pupil numbers"; domain reference 6.4. Looked up on the day it is asked about.
 * @param authorities numbers of authorities; by default those of the rule, which may lag behind a new one
 * @throws InvalidInput `not-a-civil-date`, `not-text`; of authorities passed in `not-a-whole-number`, `ends-before-it-starts`
 */
export function upnCheck(upn: string, on: IsoDate, authorities?: UpnFacts['authorityCodes']): Application<UpnCheck> {
  demand(typeof upn === 'string', 'upn', 'not-text', 'must be text');
  eachNamed(authorities ?? [], 'authorities', ([from, to], place) => {
    const inOrder = wholeNumber(from, place) <= wholeNumber(to, place);
    demand(inOrder, place, 'ends-before-it-starts', 'must not end before they start');
  });
  return apply(upnRule, on, { upn, on, authorities: authorities ?? null }, (facts) => {
    const result = checked(upn, authorities ?? facts.authorityCodes, facts.letters);
    return { result, sentence: `Unique pupil number: ${result}.` };
  });
}

/**
 * A number of the right shape with its right check letter, whichever authority issued it; temporary ones included. Asks for
 * no day: the letters are the same in every version.
 */
export const isUpn = (text: string): boolean => shaped(text, UPN_LETTERS) && text[0] === checkLetter(text, UPN_LETTERS);

/** One that a school gave until the child's own is known: its last place is a letter. */
export const isTemporaryUpn = (upn: string): boolean => isUpn(upn) && UPN_LETTERS.includes(upn.at(-1)!);

function checked(upn: string, authorities: UpnFacts['authorityCodes'], alphabet: string): UpnCheck {
  if (!shaped(upn, alphabet)) return 'bad format';
  if (upn[0] !== checkLetter(upn, alphabet)) return 'wrong check letter';
  const authority = Number(upn.slice(1, 4));
  if (!authorities.some(([from, to]) => from <= authority && authority <= to)) return 'unknown local authority';
  return alphabet.includes(upn.at(-1)!) ? 'valid, temporary' : 'valid';
}

function shaped(upn: string, alphabet: string): boolean {
  const [letter, last] = [upn.at(0), upn.at(-1)];
  if (upn.length !== PLACES || letter === undefined || last === undefined) return false;
  return alphabet.includes(letter) && /^\d+$/.test(upn.slice(1, -1)) && (alphabet.includes(last) || /\d/.test(last));
}

const PLACES = 13;

/** Each of places 2 to 13 times its place, the sum modulo 23, as a letter. */
function checkLetter(upn: string, alphabet: string): string {
  const valueOf = (character: string) => (/\d/.test(character) ? Number(character) : alphabet.indexOf(character));
  const sum = [...upn].slice(1).reduce((total, character, index) => total + valueOf(character) * (index + 2), 0);
  return alphabet[sum % alphabet.length]!;
}
