import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindChild } from '#contexts/children';
import { FindOwnTerms, type TermsFound } from '#contexts/people';
import { Gateway, NotFound, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { linePath } from '../child-line/line-path.ts';
import { calledName } from '../words/children-words.ts';
import { Pages } from '../render/pages.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { termsRows } from './terms-words.ts';

/** Whom an auditor reads, by name, and of which days: to show them is to open them, and that is kept. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('terms-of-my-audit')
export class AuditTermsPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Asks(FindOwnTerms, FindChild)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@From() sender: Sender): Promise<string> {
    const { items } = await this.gateway.ask(FindOwnTerms, {}, sender);
    const terms = [];
    for (const each of items) terms.push({ rows: termsRows(each), children: await this.#named(each, sender) });
    return this.pages.draw('audit-terms/audit-terms.njk', 'The terms of your audit', sender.actor, { terms });
  }

  async #named({ children }: TermsFound['items'][number], sender: Sender) {
    const named = [];
    for (const childId of children) {
      const found = await this.gateway.ask(FindChild, { childId }, sender).catch(notThere);
      if (found)
        named.push({
          name: calledName(found.identity) ?? 'A child whose personal data was destroyed',
          href: linePath(childId),
        });
    }
    return named;
  }
}

/** Of a child from whom they are barred nothing is said here either. */
function notThere(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
