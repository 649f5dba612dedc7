/** What a page between says of whom it is told to, where Throughline itself tells nobody. */
export const NOBODY_IS_TOLD = 'Throughline writes to nobody about it: tell the family, the school and the provider.';
