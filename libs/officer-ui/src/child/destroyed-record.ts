import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { catchError, type Observable } from 'rxjs';
import { FindChild, type ChildFound } from '#contexts/children';
import { Gateway, type Sender } from '#platform/gateway';
import { fromRequest } from '#nest/web';
import { formOf } from '../forms/form-declared.ts';
import { Pages } from '../render/pages.ts';
import { destructions } from '../words/children-words.ts';
import { dayWords } from '../words/times.ts';
import { row } from '../words/wording.ts';
import { childTabs } from './child-tabs.ts';
import { RecordDestroyed } from './record-destroyed.ts';

/**
 * What every page of a child says once its personal data was destroyed: that it was, when and why, and nothing else. By
 * then the page has asked for all that it shows, so that it is told to nobody who may not open the record.
 */
@Injectable()
export class DestroyedRecord implements NestInterceptor {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        if (!(error instanceof RecordDestroyed)) throw error;
        const page = await this.#drawn(error, fromRequest(undefined, context));
        if (formOf(context.getClass()) === undefined) return page;
        // A form answers by itself.
        const reply = context.switchToHttp().getResponse<FastifyReply>();
        return void (await reply.type('text/html; charset=utf-8').send(page));
      }),
    );
  }

  async #drawn({ childId, destruction }: RecordDestroyed, sender: Sender): Promise<string> {
    const may = this.gateway.mayDoAtOneLook(sender);
    const told = destruction ?? (await this.#told(childId, sender));
    const tabs = await childTabs(childId, null, may, true);
    const rows = told ? [...row('Destroyed on', dayWords(told.on)), ...row('Why', destructions[told.reason])] : [];
    return this.pages.draw('child/destroyed.njk', 'Personal data destroyed', sender.actor, { tabs, rows });
  }

  /** Whoever may open a referral alone is told no more than that. */
  async #told(childId: string, sender: Sender): Promise<ChildFound['destroyed']> {
    const may = await this.gateway.mayDo(FindChild, { childId }, sender);
    return may === 'yes' ? (await this.gateway.ask(FindChild, { childId }, sender)).destroyed : null;
  }
}
