import { FindEstablishments, type EstablishmentListed } from '#contexts/establishments';
import type { Gateway, Sender } from '#platform/gateway';
import { schoolFacts, urnIn } from '../schools/school-words.ts';

/** What was typed for a school leads to one, or says why it does not, with those that it may be. */
export type SchoolAsked =
  Readonly<{ urn: number | null }> | Readonly<{ fault: string; choices: readonly EstablishmentListed[] }>;

const NONE = 'No school is called like this. Enter part of its name and place, or its URN';
const SEVERAL = 'Several schools are called like this: choose one, or type another word of its name or place';

/** By its URN, or by words: of one school alone they are enough. */
export async function schoolTyped(typed: string, gateway: Gateway, sender: Sender): Promise<SchoolAsked> {
  const urn = urnIn(typed);
  if (urn !== null || typed === '') return { urn };
  const { items } = await gateway.ask(FindEstablishments, { words: typed }, sender);
  if (items.length === 1) return { urn: items[0]!.urn };
  return { fault: items.length === 0 ? NONE : SEVERAL, choices: items };
}

/** The ways to the list of each. */
export const choicesOf = (choices: readonly EstablishmentListed[], addressOf: (urn: number) => string) =>
  choices.map((each) => ({ name: each.name, facts: schoolFacts(each), href: addressOf(each.urn) }));
