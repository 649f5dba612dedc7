import { Command, refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { HomeAuthority } from '../circumstances.events.ts';
import { datedPart, type Restated } from '../dated-part.ts';

type Told = Readonly<{
  childId: string;
  home: HomeAuthority;
  /** Which one, where it is not this council. */
  authority: string | null;
  from: CivilDate;
}>;

/** From a day on, behind or ahead, the child belongs to the area of this authority. */
export class ChangeHomeAuthority extends Command<Told> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['HomeAuthorityChanged'] as const;
}

/** A change of the home authority as it should have been recorded. */
export class CorrectHomeAuthority extends Command<Restated<Told>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['HomeAuthorityChangedCorrected'] as const;
}

const refusal = refusals({
  'authority-not-named': 'You say that another authority is the home authority: say which.',
  'this-council-and-another':
    'You say that this council is the home authority, and name another. Take the name out, or choose “Another authority”.',
});

const { change, correct } = datedPart('HomeAuthorityChanged', ({ home, authority }: Told) => {
  if (home === 'another' && authority === null) throw refusal('authority-not-named', 'authority');
  if (home === 'this-council' && authority !== null) throw refusal('this-council-and-another', 'authority');
  return { data: { home }, personal: { authority } };
});
export const changeHomeAuthority = change;
export const correctHomeAuthority = correct;
