import type { Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

/** A command or query, as far as a route has to know it. */
export type Act = Readonly<{ name: string; act: string }>;
export type Declared = Readonly<{ does: 'sends' | 'asks'; acts: readonly Act[] }> | Readonly<{ nothing: string }>;

/** What a route says of itself; guards, the walk at the start and whoever describes routes read it. */
export const Declaration = Reflector.createDecorator<Declared>();

/** The command that a route sends. */
export const Sends = (command: Act) => Declaration({ does: 'sends', acts: [command] });

/** The queries that a route asks: who may not ask one of them is not answered. */
export const Asks = (...queries: readonly Act[]) => Declaration({ does: 'asks', acts: queries });

/** A route that anyone may use who is signed in: why it needs nothing of the record. */
export const SendsNothing = (why: string) => Declaration({ nothing: why });

export type Taken = Readonly<{
  /** How large its body may be, where it may be larger than most. */
  kib?: number;
  /** Of a page: what its form is read as, whose bounds hold for it too. */
  readAs?: Type;
}>;

export const Taking = Reflector.createDecorator<Taken>();

/** What a route takes beyond what is usual: `@Takes({ kib: 256 })`. */
export const Takes = (taken: Taken) => Taking(taken);
