import { createHash } from 'node:crypto';
import { text, type Given } from './date-fields.ts';
import { stepAt, type Step } from './form-steps.ts';

/** By the step at which it was answered; '' of all of it. */
export type Fingerprints = Readonly<Record<string, string>>;

type Page = Readonly<{ checks?: unknown; steps?: readonly Step[] }>;

/** What a form sends besides what somebody typed into its fields. */
const BESIDES =
  /^(?:form|revision|agreed|agreedBecause|confirmed|confirmedReason(?:-.*)?|confirmed(?:Before|Reasons|Because)|askedAboutUnusual|accessReason(?:Kind)?)$|-found$/;

/**
 * A fingerprint of what was typed into each step and into all of it: what was recorded under a form is told by it from other words that
 * are sent under the same one. It leaves this server sealed alone, as it is of what is personal.
 */
export const fingerprintsOf = (typed: Given, page: Page): Fingerprints =>
  Object.fromEntries([null, ...(page.steps ?? [])].map((step) => [step?.name ?? '', fingerprintOf(typed, page, step)]));

/** Whether this is what was sent under the same form before: of a step what was answered there, of the page between that it was looked at. */
export function isSentAgain(before: Fingerprints, body: Given, page: Page, query: Given): boolean {
  if (page.checks !== undefined && text(body, 'checked') !== '') return true;
  const step = stepAt(page.steps, query);
  return before[step?.name ?? ''] === fingerprintOf(body, page, step);
}

function fingerprintOf(typed: Given, { checks }: Page, step: Step | null): string {
  const isBesides = (name: string) => BESIDES.test(name) || (checks !== undefined && name === 'checked');
  const isOfIt = (name: string) => !isBesides(name) && (step?.fields.includes(name.split('-', 1)[0]!) ?? true);
  const said = Object.entries(typed).flatMap(([name, value]) => {
    const words = typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value;
    return isOfIt(name) && words !== '' ? [[name, words] as const] : [];
  });
  const inOrder = said.sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(inOrder)).digest('base64url').slice(0, 22);
}
