import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindRoles, type RoleFound } from '#contexts/people';
import { Gateway, type Sender } from '#platform/gateway';
import { LAST_DATE } from '#platform/time';
import { Asks, From } from '#nest/web';
import { countWords } from '../patterns/list-parts.ts';
import { linked, said, type Cell, type ListTable } from '../patterns/list-table.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { roleWords } from '../words/people.ts';
import { NamesKnown } from '../words/wording.ts';
import { rolePath } from './role-path.ts';
import { limitsOfNone } from './limits-of-none.ts';
import { standingOfRole } from './role-words.ts';

/** All roles that there are here: the council’s own, and those that come with the service. */
@ApiExcludeController()
@Follows('list')
@Controller('council-roles')
export class RolesPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(FindRoles)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@From() sender: Sender): Promise<string> {
    const { items } = await this.gateway.ask(FindRoles, {}, sender);
    const own = items.filter(({ cutFrom }) => cutFrom !== null);
    const shipped = items.filter(({ cutFrom }) => cutFrom === null);
    return this.pages.draw('roles/roles.njk', 'Roles', sender.actor, {
      ...{ own: ownListed(own), shipped: shippedListed(shipped) },
      limitsOfNone: limitsOfNone(own, this.known.names.approvalLimits?.(LAST_DATE) ?? []),
    });
  }
}

const counted = (rows: readonly unknown[], of: string): string =>
  `${countWords({ rows: rows.length, more: false }, 'role', 'roles')} ${of}`;
const maySay = ({ acts }: RoleFound): Cell =>
  said(acts.length === 0 ? 'Nothing yet' : countWords({ rows: acts.length, more: false }, 'act', 'acts'));

const ownListed = (roles: readonly RoleFound[]): ListTable => ({
  caption: counted(roles, 'of the council’s own'),
  columns: [{ text: 'Role' }, { text: 'Cut from' }, { text: 'Where it stands' }, { text: 'May do', isShort: true }],
  rows: roles.map((role) => [
    linked(roleWords(role.role), rolePath(role.roleId)),
    said(roleWords(role.cutFrom!)),
    said(
      ...[standingOfRole[role.standing]],
      ...(role.proposals.some(({ standing }) => standing === 'waits') && role.standing !== 'waits'
        ? ['A change waits to be confirmed']
        : []),
    ),
    maySay(role),
  ]),
});

const shippedListed = (roles: readonly RoleFound[]): ListTable => ({
  caption: counted(roles, 'that come with the service'),
  columns: [{ text: 'Role' }, { text: 'May do', isShort: true }],
  rows: roles.map((role) => [linked(roleWords(role.role), rolePath(role.roleId)), maySay(role)]),
});
