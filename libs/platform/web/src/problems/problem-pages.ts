import type { FastifyRequest } from 'fastify';
import type { Problem } from './problem-kinds.ts';
import type { ProblemListed } from './problems-listed.ts';

/** A page; or the path of this service where one has to go first. */
export type ProblemDrawn = Readonly<{ html: string }> | Readonly<{ goTo: string }>;

/** Draws a problem for a person. Where the service serves no pages there is none, and problems stay JSON. */
export abstract class ProblemPages {
  abstract draw(problem: Problem, request: FastifyRequest): ProblemDrawn;
  /** All that this service may say no by. */
  abstract list(all: readonly ProblemListed[], request: FastifyRequest): string;
  /** What one code means: where the `type` of a problem leads. */
  abstract explain(one: ProblemListed, request: FastifyRequest): string;
}

/** A browser that opens an address or sends a form names HTML; a program that takes anything gets the problem itself. */
export const wantsPage = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  headers.accept?.includes('text/html') ?? false;
