const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/** True for the names by which this machine calls itself, with any port. */
export const isLoopback = (host: string | undefined): boolean => host !== undefined && LOOPBACK.test(host);

/**
 * A site can make its own name lead to this machine (DNS rebinding); its pages are then of the same origin as this
 * service, and only the name in `Host` tells them apart.
 */
export class AskedUnderAnotherName extends Error {
  constructor() {
    super('This service answers on this machine, under the name localhost, alone.');
    this.name = 'AskedUnderAnotherName';
  }
}
