/** A personal value as it is stored: AES-256-GCM under the key `kid`, bound to its place. Base64url texts. */
export type Sealed = Readonly<{ kid: string; alg: 'A256GCM'; nonce: string; ciphertext: string }>;

/** The place a sealed value is bound to: it opens nowhere else. */
export type SealedAddress = Readonly<{ stream: string; eventId: string; field: string }>;

/** The type and version of the event that sealed it: what it opens as was written in that shape. */
export type WrittenAs = Readonly<{ type: string; version: number }>;

declare const opensAs: unique symbol;

/** A sealed value together with its place, as states and views carry it: opaque to them. `T` is what it opens as. */
export type SealedAt<T = unknown> = Sealed & Readonly<{ at: SealedAddress; written?: WrittenAs; [opensAs]?: T }>;
