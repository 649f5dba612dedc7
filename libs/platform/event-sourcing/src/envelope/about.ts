/** A noun that an event may concern. */
export type AboutKey = 'childId' | 'referralId' | 'placementId' | 'providerId' | 'agreementId';

/**
 * Whom an event concerns, so that no view needs a join. Stated by a stream's opening event, copied by `transact` from
 * the head to each later one (which may add to it), hashed.
 */
export type About = Readonly<Partial<Record<AboutKey, string>>>;

/** Whom every event of a stream concerns. */
export type AboutOf<A extends AboutKey> = Readonly<Record<A, string>> & About;
