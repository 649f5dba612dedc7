/** Keyed digest of a command's body: tells another body under a used key, and tells nothing to who lacks the key. */
export abstract class BodyDigest {
  /** @param body RFC 8785 text */
  abstract of(body: string): string | Promise<string>;
}
