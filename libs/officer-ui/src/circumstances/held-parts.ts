import type { CircumstancesFound } from '#contexts/children';
import type { CircumstanceType } from '../words/circumstances-words.ts';

/** Each part of the record as it is answered, by the change of it: the compiler asks for that of a new one. */
export const heldParts = (found: CircumstancesFound) =>
  ({
    NamesChanged: found.names,
    UpnChanged: found.upns,
    OtherNumberChanged: found.otherNumbers,
    AddressesChanged: found.addresses,
    SenStatusChanged: found.senStatuses,
    CareStatusChanged: found.careStatuses,
    HomeAuthorityChanged: found.homeAuthorities,
    PersonAroundChanged: found.people,
    SiblingChanged: found.siblings,
    ParentalResponsibilityChanged: found.responsibilities,
    OwnSayChanged: found.ownSays,
    ProfessionalChanged: found.professionals,
    HealthChanged: found.health,
    ExaminationChanged: found.examinations,
    CharacteristicsChanged: found.characteristics,
  }) satisfies Record<CircumstanceType, unknown>;
