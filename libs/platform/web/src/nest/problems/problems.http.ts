import { Controller, Get, Header, Inject, Optional, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound, wholePage } from '#platform/gateway';
import { Public } from '#nest/identity';
import { Answers } from '../declared/sends.ts';
import { RefusalsOfCommands } from '../openapi/known-of-acts.ts';
import { BUG, HTTP_KINDS, KINDS, outageKinds } from '../../problems/problem-kinds.ts';
import { ProblemPages, wantsPage } from '../../problems/problem-pages.ts';
import {
  problemListed,
  problemsListed,
  type ProblemListed,
  type ProblemsListed,
} from '../../problems/problems-listed.ts';

const PUBLIC = 'what the codes of problems mean; it tells nothing of anyone';

/** Every code by which this service says no, with its words; as a page for whoever comes with a browser. */
@ApiTags('problems')
@Public(PUBLIC)
@Controller('problems')
export class ProblemsController {
  constructor(
    @Optional() @Inject(RefusalsOfCommands) private readonly refusals: RefusalsOfCommands | null = null,
    @Optional() @Inject(ProblemPages) private readonly pages: ProblemPages | null = null,
  ) {}

  @Get()
  @Header('vary', 'accept')
  @Answers(problemsListed, { page: true })
  @ApiOperation({ summary: 'All problems, refusals and questions, by their codes, with their words' })
  problems(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): ProblemsListed | string {
    const all = this.#all();
    return this.pages && wantsPage(request) ? page(reply, this.pages.list(all, request)) : wholePage(all);
  }

  @Get(':code')
  @Header('vary', 'accept')
  @Answers(problemListed, { page: true })
  @ApiOperation({ summary: 'What one code means: where the `type` of a problem leads' })
  problem(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): ProblemListed | string {
    const found = this.#all().find((each) => each.code === code);
    if (!found) throw new NotFound('There is no such problem.');
    return this.pages && wantsPage(request) ? page(reply, this.pages.explain(found, request)) : found;
  }

  #all(): readonly ProblemListed[] {
    const kinds = [...Object.values(KINDS), ...Object.values(HTTP_KINDS), ...outageKinds, BUG];
    const own = kinds.map(({ code, status, title }): ProblemListed => ({
      ...{ code, kind: 'problem', status, words: [title], commands: [] },
    }));
    return merged([...own, ...this.#ofCommands('refuses'), ...this.#ofCommands('asks')]);
  }

  #ofCommands(does: 'refuses' | 'asks'): readonly ProblemListed[] {
    const said = does === 'refuses' ? ({ kind: 'refusal', status: 409 } as const) : QUESTION;
    return Object.entries(this.refusals?.all() ?? {}).flatMap(([command, of]) =>
      of[does].map(({ code, detail }) => ({ code, ...said, words: [detail], commands: [command] })),
    );
  }
}

const QUESTION = { kind: 'question', status: 422 } as const;

function page(reply: FastifyReply, html: string): string {
  reply.type('text/html; charset=utf-8');
  return html;
}

/** Each code once, with all that is said by it. */
function merged(all: readonly ProblemListed[]): readonly ProblemListed[] {
  const byCode = [...Map.groupBy(all, ({ code, status }) => `${code} ${status}`).values()];
  return byCode
    .map((those) => ({
      ...those[0]!,
      words: [...new Set(those.flatMap(({ words }) => words))],
      commands: [...new Set(those.flatMap(({ commands }) => commands))].sort(),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
