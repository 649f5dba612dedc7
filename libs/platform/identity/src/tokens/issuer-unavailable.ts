/** The identity provider did not answer as one: nobody can be recognised now. */
export class IssuerUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super(
      'The sign-in of your organisation does not answer now. Nothing is wrong with what you did, and whoever is signed in goes on.',
      options,
    );
    this.name = 'IssuerUnavailable';
  }
}
