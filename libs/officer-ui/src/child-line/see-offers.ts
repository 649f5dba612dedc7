/** What there is to do about offers that are all somebody else’s to approve. */
export const SEE_OFFERS = 'See the offers';
