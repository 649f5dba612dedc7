import { HttpException } from '@nestjs/common';
import {
  AppendRefused,
  whatConfirms,
  IdempotencyKeyUsed,
  NoSuchRecord,
  Questioned,
  Refusal,
  RowsRefused,
  StaleRevision,
  StoreUnavailable,
} from '#platform/event-sourcing';
import { NotAllowed, NotFound, ReasonRequired } from '#platform/gateway';
import { IssuerUnavailable, NotInService, NotSignedIn, SentFromElsewhere, SignInRefused } from '#platform/identity';
import { TooLarge } from '../declared/bounds-guard.ts';
import { TooManyRequests } from '../http/request-limits.ts';
import { NotUtf8 } from '../http/utf8-bodies.ts';
import { BadInput, besideField } from '../../problems/bad-input.ts';
import {
  BUG,
  HTTP_KINDS,
  KINDS,
  outageOf,
  problemType,
  type Problem,
  type ProblemKind,
  type ProblemWithHeaders,
} from '../../problems/problem-kinds.ts';

/** Errors whose message was written for the person who asked. Of any other, not a word leaves. */
const WORDED = [
  ...[Refusal, BadInput, NotSignedIn, SignInRefused, IssuerUnavailable, NotInService, NotAllowed, ReasonRequired],
  ...[SentFromElsewhere, NotFound],
  ...[NoSuchRecord, IdempotencyKeyUsed, StaleRevision, NotUtf8, TooLarge, TooManyRequests, Questioned],
];

/** What a thrown error is to the one who asked. */
export function problemOf(error: unknown): ProblemWithHeaders {
  const kind = kindOf(error);
  const { status, code, title, retryAfter } = kind;
  const words = WORDED.find((worded) => error instanceof worded) ? (error as Error).message : title;
  const problem: Problem = {
    ...{ type: problemType(code), status, code, title },
    ...(words === title ? {} : { detail: words }),
    ...errorsOf(error),
    ...(error instanceof Questioned ? { questions: questionsOf(error) } : {}),
  };
  const headers = {
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  };
  return { problem, headers };
}

function kindOf(error: unknown): ProblemKind {
  if (error instanceof Refusal) return { status: 409, code: error.reason, title: 'A rule does not allow this.' };
  if (error instanceof TooManyRequests) return { ...KINDS['TooManyRequests']!, retryAfter: error.retryAfter };
  if (error instanceof AppendRefused && error.rule !== 'too-large') return BUG;
  // Where it is not known whether something was written, the outage behind it must not say that nothing was.
  if (error instanceof StoreUnavailable)
    return (isItself(error) ? null : KINDS[error.name]) ?? outageOf(error) ?? KINDS['StoreUnavailable']!;
  if (error instanceof Error && Object.hasOwn(KINDS, error.name)) return KINDS[error.name]!;
  return HTTP_KINDS[statusOf(error)] ?? outageOf(error) ?? BUG;
}

/** Of a database it is not the record that is away. */
const isItself = ({ name }: StoreUnavailable): boolean => name === 'StoreUnavailable';

/** Nest's own exceptions and Fastify's errors carry a status; an error of ours or a driver's does not count as one. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number' ? statusCode : 500;
}

/** The fields to mend, where it is known which they are. */
function errorsOf(error: unknown): Pick<Problem, 'errors'> {
  if (error instanceof BadInput) return { errors: error.listed() };
  if (error instanceof RowsRefused)
    return { errors: error.rows.map(({ at, code, words }) => ({ field: at, code, detail: besideField(words) })) };
  if (error instanceof Refusal && error.at !== null)
    return {
      errors: [error, ...error.also].flatMap(({ at, reason, message }) =>
        at === null ? [] : [{ field: at, code: reason, detail: besideField(message) }],
      ),
    };
  return {};
}

const questionsOf = ({ questions }: Questioned): Problem['questions'] & object =>
  questions.map((each) => ({
    ...{ code: each.code, field: each.at, confirm: whatConfirms(each) },
    detail: each.words,
  }));
