import type { FastifyRequest } from 'fastify';

/** Keeps what was typed into a form and sent when the session behind it was over, for whoever typed it. */
export abstract class TypedForms {
  /** @returns whether it is kept: only a form of this service is, and only where it can be shown again */
  abstract keep(person: string, request: FastifyRequest): Promise<boolean>;
}
