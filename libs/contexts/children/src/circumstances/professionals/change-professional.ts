import { Command, refusals } from '#platform/event-sourcing';
import type { ProfessionalRole } from '../circumstances.events.ts';
import { partOfEach, type Restated, type ToldOfEach } from '../dated-part.ts';

/** What is told of somebody who works with a child; null is not recorded. */
export type ProfessionalTold = Readonly<{
  name: string;
  role: ProfessionalRole;
  organisation: string | null;
  telephone: string | null;
  email: string | null;
  /** Whoever brings the others together: one of them. */
  lead: boolean;
  /** Whether they still work with the child. */
  involved: boolean;
}>;

type Told = ToldOfEach & ProfessionalTold;

/** From a day on, behind or ahead, this holds of a professional who works with the child. */
export class ChangeProfessional extends Command<Told> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['ProfessionalChanged'] as const;
}

/** A change of a professional as it should have been recorded. */
export class CorrectProfessional extends Command<Restated<Told>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['ProfessionalChangedCorrected'] as const;
}

const refusal = refusals({
  'lead-not-involved': 'The lead works with the child: say that this person still does, or that they are not the lead.',
});

const { change, correct } = partOfEach('ProfessionalChanged', (told: Told) => {
  if (told.lead && !told.involved) throw refusal('lead-not-involved', 'lead');
  const { name, role, organisation, telephone, email, lead, involved } = told;
  return { professional: { name, role, organisation, telephone, email, lead, involved } };
});
export const changeProfessional = change;
export const correctProfessional = correct;
