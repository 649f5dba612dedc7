/**
 * Whom an event concerns, so that no view needs a join. Stated by a stream's opening event, copied by `transact` from
 * the head to each later one (which may add to it), hashed.
 */
export type About = Readonly<{
  childId?: string;
  referralId?: string;
  placementId?: string;
  providerId?: string;
  agreementId?: string;
}>;
