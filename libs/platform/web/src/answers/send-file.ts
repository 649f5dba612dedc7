import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { TakenOut } from '#platform/gateway';

/**
 * Answers with a file, as fast as it is taken: with nothing but what was put on record as taken out. What fails on the way
 * breaks the answer off, so that nobody takes a part for the whole.
 * @param name says nothing of whoever is in it
 */
export async function sendFile(
  reply: FastifyReply,
  { name, type }: Readonly<{ name: string; type: string }>,
  taken: TakenOut,
): Promise<void> {
  reply.header('content-disposition', `attachment; filename="${name}"`).type(type);
  await reply.send(Readable.from(taken.texts()));
}
