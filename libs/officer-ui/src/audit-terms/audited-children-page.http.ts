import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindAuditedChildren } from '#contexts/children';
import { FindOwnTerms } from '#contexts/people';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { childPath, linePath } from '../child-line/line-path.ts';
import { countWords } from '../patterns/list-parts.ts';
import { linked, said, waysCell, type ListTable } from '../patterns/list-table.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { childrenUnderTerms, type ChildUnderTerms } from './children-under-terms.ts';
import { periodWords } from './terms-words.ts';

/** Where an auditor finds a child: whoever is named by the terms of an audit of theirs, and nobody else. */
@ApiExcludeController()
@Follows('list')
@Controller('children-of-my-audits')
export class AuditedChildrenPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Asks(FindOwnTerms, FindAuditedChildren)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@From() sender: Sender): Promise<string> {
    const { items } = await this.gateway.ask(FindOwnTerms, {}, sender);
    const named = await this.gateway.ask(FindAuditedChildren, {}, sender);
    const children = childrenUnderTerms(items, named);
    const table = children.length > 0 ? childrenListed(children) : null;
    return this.pages.draw('audit-terms/audited-children.njk', 'Find a child', sender.actor, { table });
  }
}

const childrenListed = (children: readonly ChildUnderTerms[]): ListTable => ({
  caption: countWords({ rows: children.length, more: false }, 'child', 'children'),
  columns: [{ text: 'Child' }, { text: 'You read what was so' }, { text: 'Open', isPlain: true }],
  rows: children.map(({ childId, name, terms }) => [
    linked(name, childPath(childId)),
    said(...terms.map(periodWords)),
    waysCell([
      { text: 'Line', href: linePath(childId), of: `of ${name}` },
      { text: 'Verify', href: `${linePath(childId)}/verify`, of: `the record of ${name}` },
      { text: 'Who looked', href: `${linePath(childId)}/who-looked`, of: `at the record of ${name}` },
    ]),
  ]),
});
