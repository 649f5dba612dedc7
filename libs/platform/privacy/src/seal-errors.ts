import type { SealedAddress } from './sealed-value.ts';

const placeOf = ({ stream, eventId, field }: SealedAddress) => `field ${field} of event ${eventId} in ${stream}`;

/** The value was altered, was copied from another place, or was sealed under another key of the same id. */
export class SealBroken extends Error {
  readonly kid: string;
  readonly at: SealedAddress;

  constructor(kid: string, at: SealedAddress) {
    super(`What is sealed in ${placeOf(at)} does not open with key ${kid}: it was altered, or stood elsewhere.`);
    this.name = 'SealBroken';
    this.kid = kid;
    this.at = at;
  }
}

/** A bug in the caller: only JSON values can be sealed. Never says which value it was. */
export class NotSealable extends Error {
  readonly at: SealedAddress;

  constructor(at: SealedAddress) {
    super(`The value for ${placeOf(at)} has no JSON form.`);
    this.name = 'NotSealable';
    this.at = at;
  }
}
