/** What there is to do about offers that are all somebody else’s to approve. */
export const SEE_OFFERS = 'See the offers';
/** What there is to do about an extension whose price is somebody else’s to approve. */
export const SEE_WHO_AGREES = 'See who may agree it';
