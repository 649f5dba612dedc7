import type { CircumstancesFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { isOfRegistration } from '#pure/children';
import { heldParts } from '../circumstances/held-parts.ts';
import { isAtFixedAddress, type CircumstanceType } from '../words/circumstances-words.ts';
import { wordsFor } from '../words/fact-words.ts';
import { part, row, rowOf, type Names, type Row, type Shown } from '../words/wording.ts';

const LIVES = 'Lives at';
const NOT_RECORDED = 'Not recorded';

/**
 * What an officer is to know of a child before anything is decided: where it lives, what is done for its needs, and what holds of its care.
 * @param registered its address as it was registered, which stands from its day until another is told of a later one
 */
export function circumstancesAtAGlance(
  found: CircumstancesFound,
  today: CivilDate,
  names: Names,
  registered: Shown<string | null> = null,
): readonly Row[] {
  const { on } = found.registered;
  const heldToday = <T extends CircumstanceType>(type: T) => {
    const held = heldParts(found)[type].findLast(({ from }) => from <= today);
    const isRegistered =
      type === 'AddressesChanged' && isOfRegistration(registered === null ? null : on, today, held?.from ?? null);
    return isRegistered ? undefined : held;
  };
  const now = <T extends CircumstanceType>(type: T) => {
    const held = heldToday(type);
    return held && wordsFor({ type, data: held.data, personal: held.personal }, names);
  };
  const statuses = now('CareStatusChanged')?.rows.find(({ label }) => label === 'Status')?.texts ?? [NOT_RECORDED];
  const lives = now('AddressesChanged');
  const home = heldToday('AddressesChanged') as (typeof found.addresses)[number] | undefined;
  const isFixed = home !== undefined && isAtFixedAddress(home.data.addresses);
  const places = lives?.rows.filter(({ label }) => label !== 'From') ?? [];
  return [
    ...(lives
      ? rowOf(LIVES, [
          // Nobody is sent to where letters go.
          ...(isFixed ? [] : [lives.title]),
          ...places.flatMap(({ label, texts }) =>
            isFixed && places.length === 1 ? texts : texts.map((each) => `${label}: ${each}`),
          ),
        ])
      : row(LIVES, part(registered, (text) => text.split('\n').join(', ')) ?? NOT_RECORDED)),
    ...row('Special educational needs', now('SenStatusChanged')?.title ?? NOT_RECORDED),
    ...rowOf('Care', statuses),
  ];
}
