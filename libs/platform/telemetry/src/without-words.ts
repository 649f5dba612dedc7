/** What may be said of an error in a log: its class, its code and where it happened. */
export type WordlessError = Readonly<{
  name: string;
  code?: string;
  stack: readonly string[];
  cause?: WordlessError;
}>;

const FRAME = /^\s+at (?<frame>[^\n]+)$/gm;
const CODE = /^[A-Za-z0-9_.-]{1,64}$/;
const NAME = /^[A-Za-z_$][\w$.]{0,63}$/;
const DEEPEST = 5;

/**
 * An error without its message: drivers and parsers put the values they met into their messages, and those values may
 * be a child's. Names and codes are kept only where they look like one.
 */
export function withoutWords(error: unknown, depth = 0): WordlessError {
  if (!(error instanceof Error)) return { name: `thrown ${typeof error}`, stack: [] };
  const { code } = error as { code?: unknown };
  return {
    name: plain(error.constructor.name, NAME) ?? plain(error.name, NAME) ?? 'Error',
    ...(typeof code === 'string' && CODE.test(code) ? { code } : {}),
    stack: framesOf(error),
    ...(error.cause === undefined || depth >= DEEPEST ? {} : { cause: withoutWords(error.cause, depth + 1) }),
  };
}

/** The frames below the message, which may itself look like frames; none when it is not where it should be. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const at = stack.indexOf(message);
  if (at < 0) return [];
  return [...stack.slice(at + message.length).matchAll(FRAME)].map((match) => match.groups!['frame']!);
}

const plain = (text: unknown, shape: RegExp): string | undefined =>
  typeof text === 'string' && shape.test(text) ? text : undefined;
