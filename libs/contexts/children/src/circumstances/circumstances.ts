import { stream, type Fact } from '#platform/event-sourcing';
import { circumstancesEvents, type CircumstancesEvent } from './circumstances.events.ts';

/** The changes in force, those of one kind in the order of their days: each says all of its part anew. */
export type Circumstances = readonly Fact<CircumstancesEvent>[];

/** Apart from the child’s own stream, which every decision about who holds the record reads. */
export const circumstancesStream = stream<Circumstances, CircumstancesEvent, 'childId'>({
  category: 'circumstances',
  called: 'record of how a child lives and learns',
  events: circumstancesEvents,
  about: ['childId'],
  initial: [],

  evolve(circumstances, fact) {
    switch (fact.type) {
      case 'NamesChanged':
      case 'UpnChanged':
      case 'OtherNumberChanged':
      case 'AddressesChanged':
      case 'SenStatusChanged':
      case 'CareStatusChanged':
      case 'HomeAuthorityChanged':
      case 'PersonAroundChanged':
      case 'SiblingChanged':
      case 'ParentalResponsibilityChanged':
      case 'OwnSayChanged':
      case 'ProfessionalChanged':
      case 'HealthChanged':
      case 'ExaminationChanged':
      case 'CharacteristicsChanged':
        return [...circumstances, fact];
    }
  },
});
