import { v5 as uuidV5 } from 'uuid';

const THROUGHLINE = '6f1d0c1e-51a5-5f6e-9c0b-7a3f2b8d4e10';

/** The same parts make the same id, in every process and for ever: UUIDv5 over the JSON array of the parts. */
export const derivedId = (...parts: readonly (string | number)[]): string => uuidV5(JSON.stringify(parts), THROUGHLINE);

/**
 * Id of the event that a command writes at this index of its append to this stream. The digest of the body is part of it:
 * another body under one key makes another id, so that its append is a conflict on every engine.
 */
export const eventIdOf = (
  { commandId, digest }: Readonly<{ commandId: string; digest: string }>,
  stream: string,
  index: number,
): string => uuidV5(JSON.stringify([stream, index, digest]), commandId);

/** Id of the stream that a command opens: a repeated create finds its first self. */
export const openedBy = (commandId: string, category: string): string => uuidV5(category, commandId);

/** Id of the command that a command to many streams is to one of them. */
export const partOf = (commandId: string, stream: string): string => uuidV5(stream, commandId);
