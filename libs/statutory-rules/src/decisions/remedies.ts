import { planAppealUntil } from '../ehc-plan/index.ts';
import {
  answered,
  apply,
  civilDate,
  demand,
  eachNamed,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { MATTERS, remediesRule, type Matter, type Remedy } from './data/remedies-law.ts';

export interface LetterRemedies {
  /** For each matter, once, what its reader can do: in the order in which it is gone to. */
  readonly remedies: readonly Readonly<{ matter: Matter; inOrder: readonly Remedy[] }>[];
  /** The last day to appeal to the SEND Tribunal without a certificate of mediation; null = it hears nothing of this. */
  readonly appealUntil: IsoDate | null;
  readonly advice: string;
}

/**
 * The remedies that a letter names, those that fit: of a plan's content or a refusal mediation and the SEND Tribunal, with
 * its last day; of section 19 and of delay the council's complaint, then the ombudsman; of personal data the council's data
 * complaint, then the Commissioner; and free advice. Domain reference 0a. Unverified: see its data. Looked up on the day of
 * the letter.
 * @throws InvalidInput `no-matter`, `not-one-of`, `not-a-civil-date`
 */
export function letterRemedies(matters: readonly Matter[], letterOn: IsoDate): Application<LetterRemedies> {
  demand(matters.length > 0, 'matters', 'no-matter', 'must name what the letter tells of');
  eachNamed(matters, 'matters', (matter, place) => oneOf(matter, MATTERS, place));
  civilDate(letterOn, 'letterOn');
  return apply(remediesRule, letterOn, { matters, letterOn }, ({ byMatter, advice }) => {
    const remedies = [...new Set(matters)].map((matter) => ({ matter, inOrder: byMatter[matter] }));
    const heard = remedies.some(({ inOrder }) => inOrder.includes('the SEND Tribunal'));
    const appeal = heard ? answered(planAppealUntil(letterOn, null)) : null;
    const appealUntil = appeal?.result ?? null;
    const ways = remedies.map(({ matter, inOrder }) => `of ${matter}, ${inOrder.join(', then ')}`);
    const until =
      appealUntil === null
        ? ''
        : ` The Tribunal can be asked until ${weekdayAndDate(appealUntil)}, or later by the date of a mediation certificate.`;
    const sentence = `Who disagrees can go to: ${ways.join('; ')}.${until} Free advice: ${advice}.`;
    return { result: { remedies, appealUntil, advice }, sentence, restsOn: appeal === null ? [] : [appeal] };
  });
}
