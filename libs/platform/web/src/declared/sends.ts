import { Reflector } from '@nestjs/core';

/** A command or query, as far as a route has to know it. */
export type Act = Readonly<{ name: string; act: string }>;
export type Declared = Readonly<{ acts: readonly Act[] }> | Readonly<{ nothing: string }>;

/** What a route says of itself; the guard of roles, the walk at the start and whoever describes routes read it. */
export const Declaration = Reflector.createDecorator<Declared>();

/** The command that a route sends. */
export const Sends = (command: Act) => Declaration({ acts: [command] });

/** The queries that a route asks: who may not ask one of them is not answered. */
export const Asks = (...queries: readonly Act[]) => Declaration({ acts: queries });

/** A route that anyone may use who is signed in: why it needs nothing of the record. */
export const SendsNothing = (why: string) => Declaration({ nothing: why });
