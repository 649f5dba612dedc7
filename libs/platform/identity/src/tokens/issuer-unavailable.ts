/** The identity provider did not answer as one: nobody can be recognised now. */
export class IssuerUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('The identity provider cannot be reached, or is not the issuer it was configured as.', options);
    this.name = 'IssuerUnavailable';
  }
}
