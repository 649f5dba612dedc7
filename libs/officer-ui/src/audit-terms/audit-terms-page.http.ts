import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindAuditedChildren } from '#contexts/children';
import { FindOwnTerms } from '#contexts/people';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { linePath } from '../child-line/line-path.ts';
import { Pages } from '../render/pages.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { childrenUnderTerms } from './children-under-terms.ts';
import { NamesKnown } from '../words/wording.ts';
import { endedTermsRows, termsRows } from './terms-words.ts';

/** Whom an auditor reads, by name, and of which days: to show them is to open them, and that is kept. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('terms-of-my-audit')
export class AuditTermsPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(FindOwnTerms, FindAuditedChildren)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@From() sender: Sender): Promise<string> {
    const { items, ended } = await this.gateway.ask(FindOwnTerms, {}, sender);
    const named = await this.gateway.ask(FindAuditedChildren, {}, sender);
    const children = childrenUnderTerms(items, named).map((each) => ({ ...each, href: linePath(each.childId) }));
    const terms = items.map((each) => ({
      ...{ rows: termsRows(each), children: children.filter(({ childId }) => each.childIds.includes(childId)) },
    }));
    return this.pages.draw('audit-terms/audit-terms.njk', 'The terms of your audit', sender.actor, {
      ...{ terms, ended: ended.map((each) => ({ rows: endedTermsRows(each, this.known.names) })) },
    });
  }
}
