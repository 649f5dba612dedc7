import type { Filled, Form } from './sent-form.ts';
import { neneBridge } from './the-people.ts';

type Of = Readonly<{ placementId: () => string; marked: (date: string) => () => Promise<unknown> }>;

/** The registers of a place, by the week and one session at a time, of a child of 2 to 6 February 2026. */
export function registerForms({ placementId, marked }: Of): Readonly<Record<string, Form>> {
  const of = (slot: string) => `rows-${placementId()}-marks-2026-02-${slot}-code`;
  const typed = (code: string, slot: string) => (): Filled => ({ [of(slot)]: code });
  const otherCode = (code: string) => (): Filled => ({ [`${of('06-PM')}-other`]: code });
  const place = `/registers/${neneBridge.organisation}`;
  const child = /^Okonkwo-Lane, \S+: /;
  let opened = 0;
  return {
    'registers/:providerId': {
      ...{ at: () => `${place}?week=2026-02-03`, heading: /Register of the week/ },
      ...{ wrong: typed('ZZ', '03-AM'), filled: typed('K', '03-AM'), taken: marked('2026-02-03') },
      ...{ questioned: typed('\\', '03-PM'), of: child },
    },
    'registers/:providerId/session': {
      // Its afternoon until what is unusual of it was confirmed, then its morning.
      at: () => `${place}/session?day=2026-02-06&session=${opened++ < 3 ? 'PM' : 'AM'}`,
      heading: /6 February/,
      ...{ wrong: otherCode('ZZ'), filled: typed('K', '06-AM'), taken: marked('2026-02-06') },
      ...{ questioned: otherCode('\\'), of: child },
    },
  };
}
