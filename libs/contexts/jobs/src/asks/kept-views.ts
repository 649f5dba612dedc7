/** Asked before a view is built anew; answered by who puts the service together. */
export abstract class KeptViews {
  abstract readonly names: readonly string[];
}
