import { Injectable, Optional, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import type { RowRefused, Written, WrittenInParts } from '#platform/event-sourcing';
import { Opening } from '../declared/sends.ts';
import { ProcessProgress } from '../../answers/progress.ts';
import { besideField } from '../../problems/bad-input.ts';
import { ProcessThatDoes } from './done-by.ts';

export const POSITION_HEADER = 'throughline-position';

/** What a command's route answers with. */
export type WrittenBody = Pick<Written, 'id' | 'revision' | 'position' | 'events'>;

/**
 * Answers what a command wrote: 201 with its place for what was opened, 202 for what a process has still to do, else
 * 200; position and ETag in headers.
 */
@Injectable()
export class WrittenInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Optional() private readonly progress?: ProcessProgress,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const opensAt = this.reflector.get(Opening, context.getHandler())?.at ?? null;
    const doneBy = this.reflector.get(ProcessThatDoes, context.getHandler());
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        const reply = http.getResponse<FastifyReply>();
        if (isInParts(answer)) return describeParts(answer, reply);
        if (!isWritten(answer)) return withRevision(answer, reply);
        const body = describe(answer, http.getRequest(), reply, opensAt);
        if (doneBy && !(await this.#isDone(doneBy, answer))) reply.status(202);
        return body;
      }),
    );
  }

  async #isDone(process: string, { position }: Written): Promise<boolean> {
    return position === null || (await this.progress?.dealtWith(process, position)) === true;
  }
}

function describe(
  { id, revision, position, events, opened }: Written,
  request: FastifyRequest,
  reply: FastifyReply,
  opensAt: string | null,
): WrittenBody {
  reply.status(opened ? 201 : 200);
  if (position !== null) reply.header(POSITION_HEADER, position);
  if (revision >= 0) reply.header('etag', `"${revision}"`);
  if (opened) reply.header('location', placeOf(id, request, opensAt));
  return { id, revision, position, events };
}

/** What has a revision can be edited as it was seen: `If-Match` takes its ETag. */
function withRevision(answer: unknown, reply: FastifyReply): unknown {
  const { revision } = (answer ?? {}) as { revision?: unknown };
  if (typeof revision === 'number') reply.header('etag', `"${revision}"`);
  return answer;
}

function placeOf(id: string, { url, params }: FastifyRequest, opensAt: string | null): string {
  const named: Readonly<Record<string, string>> = { ...(params as Readonly<Record<string, string>>), id };
  const place = opensAt?.replaceAll(/:(\w+)/g, (_, name: string) => named[name]!.toLowerCase());
  return place ?? `${url.split('?', 1)[0]}/${id}`;
}

/** What the route of a command to many streams answers with. */
export type PartsBody = Readonly<{
  position: WrittenInParts['position'];
  parts: readonly WrittenBody[];
  refused: readonly Readonly<{ field: string; code: string; detail: string }>[];
}>;

/** 207 where some rows were refused while others stand: neither done nor refused as a whole. */
function describeParts({ parts, refused, position }: WrittenInParts, reply: FastifyReply): PartsBody {
  reply.status(refused.length > 0 ? 207 : 200);
  if (position !== null) reply.header(POSITION_HEADER, position);
  return {
    position,
    parts: parts.map(({ id, revision, position: at, events }) => ({ id, revision, position: at, events })),
    refused: refused.map(({ at, code, words }: RowRefused) => ({ field: at, code, detail: besideField(words) })),
  };
}

const isInParts = (answer: unknown): answer is WrittenInParts =>
  typeof answer === 'object' &&
  answer !== null &&
  ['parts', 'refused', 'position', 'repeated'].every((key) => key in answer);

/** Routes hand on what the gateway answered; everything a `Written` has, no view has. */
function isWritten(answer: unknown): answer is Written {
  if (typeof answer !== 'object' || answer === null) return false;
  return ['id', 'stream', 'revision', 'position', 'events', 'repeated', 'opened'].every((key) => key in answer);
}
