import { Command, refusals } from '#platform/event-sourcing';
import type { Kinship, MayBeTold, Presence } from '../circumstances.events.ts';
import { partOfEach, type Restated, type ToldOfEach } from '../dated-part.ts';

/** What is told of somebody around a child; null is not recorded. */
export type PersonTold = Readonly<{
  name: string;
  kinship: Kinship;
  presence: Presence;
  telephone: string | null;
  email: string | null;
  livesWithChild: boolean;
  /** Of somebody who lives elsewhere. */
  address: string | null;
  language: string | null;
  interpreter: boolean;
  told: MayBeTold;
  toldBecause: string | null;
  /** 1 is called first; null is not called unless nobody else answers. */
  callOrder: number | null;
  callAdvice: string | null;
  /** Why nobody contacts them; null where they may be. */
  notToContactBecause: string | null;
  /** Who must not learn of this person what the record holds. */
  keptFrom: readonly string[];
}>;

type Told = ToldOfEach & PersonTold;

/** From a day on, behind or ahead, this holds of a person around the child. */
export class ChangePersonAround extends Command<Told> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['PersonAroundChanged'] as const;
}

/** A change of a person around the child as it should have been recorded. */
export class CorrectPersonAround extends Command<Restated<Told>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['PersonAroundChangedCorrected'] as const;
}

const refusal = refusals({
  'told-nothing-because': 'You say that this person may be told nothing: say why, such as a court order and its day.',
  'two-places-to-live':
    'You say that this person lives with the child, and give an address of their own. Say one or the other.',
  'interpreter-of-which': 'You say that an interpreter is needed: say for which language.',
  'called-and-not-contacted':
    'You say when this person is called, and why nobody is to contact them. Leave one of the two empty.',
  'called-and-told-nothing':
    'You say when this person is called, and that they may be told nothing. Leave the order empty, or say what they may be told.',
  'called-by-what': 'To be called, this person needs a telephone number or an email address.',
  'called-though-gone': 'This person is no longer around the child, and so is not called: leave the order empty.',
  'kept-from-whom': 'No such person is recorded around this child.',
  'kept-from-oneself': 'Nothing can be kept from the person whom it is about.',
});

const { change, correct } = partOfEach('PersonAroundChanged', (told: Told, { held }) => {
  const { telephone, email, callOrder } = told;
  if (told.told === 'nothing' && told.toldBecause === null) throw refusal('told-nothing-because', 'toldBecause');
  if (told.livesWithChild && told.address !== null) throw refusal('two-places-to-live', 'address');
  if (told.interpreter && told.language === null) throw refusal('interpreter-of-which', 'language');
  if (callOrder !== null) {
    if (told.notToContactBecause !== null) throw refusal('called-and-not-contacted', 'notToContactBecause');
    if (told.told === 'nothing') throw refusal('called-and-told-nothing', 'callOrder');
    if (told.presence !== 'around') throw refusal('called-though-gone', 'callOrder');
    if (telephone === null && email === null) throw refusal('called-by-what', 'callOrder');
  }
  const known = new Set(held.map(({ data }) => data.subjectId));
  const strange = told.keptFrom.findIndex((each) => !known.has(each));
  if (strange !== -1) throw refusal('kept-from-whom', `keptFrom.${strange}`);
  const { changeId } = told as Partial<Restated<Told>>;
  const itself = told.subjectId ?? held.find(({ id }) => id === changeId)?.data.subjectId;
  const own = told.keptFrom.findIndex((each) => each === itself);
  if (own !== -1) throw refusal('kept-from-oneself', `keptFrom.${own}`);
  return { person: personOf(told) };
});
export const changePersonAround = change;
export const correctPersonAround = correct;

/** Each name once: whom something is kept from twice is one person. */
const personOf = ({ keptFrom, ...told }: Told): PersonTold => ({
  ...{ name: told.name, kinship: told.kinship, presence: told.presence },
  ...{ telephone: told.telephone, email: told.email, livesWithChild: told.livesWithChild, address: told.address },
  ...{ language: told.language, interpreter: told.interpreter, told: told.told, toldBecause: told.toldBecause },
  ...{ callOrder: told.callOrder, callAdvice: told.callAdvice, notToContactBecause: told.notToContactBecause },
  keptFrom: [...new Set(keptFrom)],
});
