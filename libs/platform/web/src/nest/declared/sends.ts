import type { Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Said } from '#platform/gateway';
import type { Parameters } from '../../requests/parameters.ts';

/** A command or query, as far as a route has to know it. */
export type Act = Readonly<{ name: string; act: string; answers?: Said<unknown> }>;
export type Declared =
  Readonly<{ does: 'sends' | 'asks'; acts: readonly Act[]; isOpenToAll?: boolean }> | Readonly<{ nothing: string }>;

/** What a route says of itself; guards, the walk at the start and whoever describes routes read it. */
export const Declaration = Reflector.createDecorator<Declared>();

/** The command that a route sends; of a page that saves something with it, both. */
export const Sends = (...commands: readonly Act[]) => Declaration({ does: 'sends', acts: commands });

/** The queries that a route asks: who may not ask one of them is not answered. */
export const Asks = (...queries: readonly Act[]) => Declaration({ does: 'asks', acts: queries });

/** A route that answers everybody who is signed in, and asks these besides of whoever may ask them. */
export const AsksForThoseWhoMay = (...queries: readonly Act[]) =>
  Declaration({ does: 'asks', acts: queries, isOpenToAll: true });

/** What a page shows beside what it asks of everybody who opens it: of those alone who may ask it. */
export const ShownBesides = Reflector.createDecorator<readonly Act[]>();
export const ShowsToThoseWhoMay = (...queries: readonly Act[]) => ShownBesides(queries);

/** A route that anyone may use who is signed in: why it needs nothing of the record. */
export const SendsNothing = (why: string) => Declaration({ nothing: why });

/** What a route answers with, where no query says it; another status that says the same, with its words. */
export type Answering = Readonly<{
  answers?: Said<unknown>;
  /** The media type of a file. */
  file?: string;
  also?: Readonly<{ status: number; words: string }>;
  /** It is a page besides, for who asks with a browser. */
  page?: boolean;
}>;
export const AnswerSaid = Reflector.createDecorator<Answering>();

export const Answers = (answers: Said<unknown>, besides: Pick<Answering, 'also' | 'page'> = {}) =>
  AnswerSaid({ answers, ...besides });

/** A route that answers with a file of this media type. */
export const AnswersFile = (file: string) => AnswerSaid({ file });

/** Where what a command opened is found; null: below the route itself. */
export const Opening = Reflector.createDecorator<Readonly<{ at: string | null; always: boolean }>>();

/** A command that opens a record of its own, and is answered 201 with its place. */
export const Opens = () => Opening({ at: null, always: true });

/** One that does so the first time: `@OpensAtFirst('/children/:childId/attendance')`, with the ids of its address. */
export const OpensAtFirst = (at: string) => Opening({ at, always: false });

export type Taken = Readonly<{
  /** How large its body may be, where it may be larger than most. */
  kib?: number;
  /** It takes a form with a file beside its fields, so large in KiB with all that comes with it: `sentFiles` reads it. */
  fileKib?: number;
  /** Of a page: what its form is read as, whose bounds hold for it too. */
  readAs?: Type;
  /** Of a page: what may stand behind its path. */
  parameters?: Parameters;
}>;

export const Taking = Reflector.createDecorator<Taken>();

/** What a route takes beyond what is usual: `@Takes({ kib: 256 })`. */
export const Takes = (taken: Taken) => Taking(taken);
