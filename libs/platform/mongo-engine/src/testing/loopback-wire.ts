import { BSON, type Document } from 'mongodb';

const { serialize, deserialize } = BSON;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER = 16;

export type Asked = Readonly<{ id: number; op: number; command: Document }>;

/** The whole messages at the front of what has arrived, and what is left. */
export function messagesIn(arrived: Buffer): Readonly<{ messages: readonly Buffer[]; rest: Buffer }> {
  const messages: Buffer[] = [];
  let rest = arrived;
  while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
    messages.push(rest.subarray(0, rest.readInt32LE(0)));
    rest = rest.subarray(rest.readInt32LE(0));
  }
  return { messages, rest };
}

/** A message of a driver: its greeting in the older form, everything else in the newer. */
export function readMessage(message: Buffer): Asked {
  const [id, op] = [message.readInt32LE(4), message.readInt32LE(12)];
  if (op === OP_QUERY) {
    const nameEnds = message.indexOf(0, HEADER + 4);
    return { id, op, command: deserialize(message.subarray(nameEnds + 9)) };
  }
  let at = HEADER + 4;
  let command: Document = {};
  const sequences: Record<string, Document[]> = {};
  while (at < message.length) {
    const kind = message[at]!;
    const length = message.readInt32LE(at + 1);
    const section = message.subarray(at + 1, at + 1 + length);
    if (kind === 0) command = deserialize(section, { promoteBuffers: false });
    else readSequence(section, sequences);
    at += 1 + length;
  }
  return { id, op, command: { ...command, ...sequences } };
}

function readSequence(section: Buffer, into: Record<string, Document[]>): void {
  const nameEnds = section.indexOf(0, 4);
  const rows: Document[] = [];
  for (let at = nameEnds + 1; at < section.length; at += section.readInt32LE(at))
    rows.push(deserialize(section.subarray(at, at + section.readInt32LE(at))));
  into[section.toString('utf8', 4, nameEnds)] = rows;
}

/** An answer in the form in which it was asked for. */
export function writeMessage({ id, op }: Asked, answer: Document): Buffer {
  const body = Buffer.from(serialize(answer, { ignoreUndefined: true }));
  const legacy = op === OP_QUERY;
  const head = Buffer.alloc(HEADER + (legacy ? 20 : 5));
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(id, 8);
  head.writeInt32LE(legacy ? 1 : OP_MSG, 12);
  if (legacy) head.writeInt32LE(1, HEADER + 16);
  return Buffer.concat([head, body]);
}
