import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindAuditedChildren } from '#contexts/children';
import { FindProof } from '#contexts/oversight';
import { FindOwnTerms } from '#contexts/people';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, Takes } from '#nest/web';
import { fitting } from '#platform/web';
import { text, type Given } from '../forms/date-fields.ts';
import { listPages } from '../patterns/list-parts.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { childrenUnderTerms } from './children-under-terms.ts';
import { verifiedInShort, verifiedListed, type VerifiedChild } from './verified-listed.ts';

/** So many records are worked out anew at a time: others wait for no more. */
const AT_ONCE = 20;

/** Whether the record of each child of an audit is as it was written, all at one look: to verify one is to open it. */
@ApiExcludeController()
@Follows('list')
@Controller('verify')
export class VerifyAuditedPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Asks(FindOwnTerms, FindAuditedChildren, FindProof)
  @Takes({ parameters: { page: fitting(/^[1-9]\d{0,2}$/, 'There is no such page of this list') } })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Query() given: Given, @From() sender: Sender): Promise<string> {
    const { items } = await this.gateway.ask(FindOwnTerms, {}, sender);
    const named = await this.gateway.ask(FindAuditedChildren, {}, sender);
    const children = childrenUnderTerms(items, named);
    const last = Math.max(1, Math.ceil(children.length / AT_ONCE));
    const page = Math.min(last, Number(text(given, 'page') || 1));
    const verified: VerifiedChild[] = [];
    for (const child of children.slice((page - 1) * AT_ONCE, page * AT_ONCE))
      verified.push({ ...child, proof: await this.gateway.ask(FindProof, { childId: child.childId }, sender) });
    const to = (n: number) => (n < 1 || n > last ? null : String(n));
    const model = {
      ...{ short: verifiedInShort(verified, children.length), table: verifiedListed(verified) },
      pages: listPages({ next: to(page + 1), previous: to(page - 1) }, (n) => `/verify?page=${n}`),
    };
    return this.pages.draw('audit-terms/verify-audited.njk', 'Verify', sender.actor, model);
  }
}
