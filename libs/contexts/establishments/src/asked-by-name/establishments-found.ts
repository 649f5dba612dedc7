import { meaning, pageOf, says, type Saying } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { establishmentStatuses, isClosedOn, type Establishment } from '../establishment/establishment.ts';

const linked = says.list(
  says.shape('LinkedEstablishment', { urn: says.int(110_009), name: says.text('Sallow Lane Academy') }),
);

const establishmentListed = says.shape('EstablishmentListed', {
  urn: says.int(110_003),
  name: says.text('Eastmoor Academy'),
  type: says.text('Academy sponsor led'),
  phase: says.orNull(says.text('Secondary')),
  authority: says.text('Fenmarch'),
  town: says.orNull(says.text('Eastmoor')),
  postcode: says.orNull(says.text('FM3 4AB')),
  openedOn: says.orNull(says.date('2012-09-01')),
  closedOn: says.orNull(says.date('2024-08-31')),
  status: says.code(establishmentStatuses),
  closed: meaning(says.flag(), 'On the day asked about: nobody is put on its roll from then on.'),
  predecessors: linked,
  successors: linked,
});
export type EstablishmentListed = Saying<typeof establishmentListed>;

export const establishmentsFound = pageOf('EstablishmentsFound', establishmentListed, {
  registerOf: meaning(
    says.orNull(says.date('2026-01-11')),
    'The day on which the register was published that was looked into; null where none was taken.',
  ),
});
export type EstablishmentsFound = Saying<typeof establishmentsFound>;

export const listedOn = (establishment: Establishment, day: CivilDate): EstablishmentListed => ({
  ...establishment,
  closed: isClosedOn(establishment, day),
});
