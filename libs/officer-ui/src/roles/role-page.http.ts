import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ConfirmRole,
  DeclineRole,
  EndRole,
  FindRole,
  ProposeRole,
  ProposeRoleChange,
  type RoleFound,
} from '#contexts/people';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, PageSession } from '#nest/web';
import { endingRows } from '../people/grant-words.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { roleWords } from '../words/people.ts';
import { dayWords } from '../words/times.ts';
import { NamesKnown, row, type Names, type Row } from '../words/wording.ts';
import { mayBeCut } from './of-role.ts';
import { rolePath, ROLES } from './role-path.ts';
import { beyondRows, byArea, changeWords, farWords, proposalRows, standingOfRole } from './role-words.ts';

/** One role: what it may do today, and of the council’s own all that was proposed for it. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('council-roles/:roleId')
export class RolePageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
    private readonly session: PageSession,
  ) {}

  @Get()
  @Asks(FindRole)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('roleId') roleId: string,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const role = await this.gateway.ask(FindRole, { roleId }, sender);
    const offered = this.#offered(role, sender.actor);
    const { names } = this.known;
    return this.pages.draw('roles/role.njk', 'A role', sender.actor, {
      ...{ name: roleWords(role.role), isOwn: role.cutFrom !== null, back: ROLES, rows: rowsOf(role, names) },
      ...{ acts: offered.ofRole, said: this.session.saidOnce(request, reply) },
      areas: byArea(role.acts).map(([title, acts]) => ({
        ...{ title, acts: acts.map((act) => ({ words: act.words, far: farWords(act, role.forAReason) })) },
      })),
      proposals: role.proposals.map((proposal, n) => ({
        title: n === role.proposals.length - 1 ? 'The role' : 'A change',
        ...{ rows: proposalRows(proposal, role, names), acts: offered.ofProposal(proposal) },
        ...changeWords(proposal, role),
      })),
    });
  }

  /** What the decisions would refuse to this person is not offered to them. */
  #offered(role: RoleFound, actor: Sender['actor']) {
    const { proposals, standing, lastDay, isYours } = role;
    const path = rolePath(role.roleId);
    const may = (act: Parameters<Pages['isOfRole']>[1]) => this.pages.isOfRole(actor, act);
    const isMe = (id: string) => id === actor.id || id === actor.onBehalfOf;
    const waits = proposals.some((each) => each.standing === 'waits');
    const holds = standing === 'holds' || standing === 'to-come';
    const link = (is: boolean, text: string, href: string) => (is ? [{ text, href: `${path}/${href}` }] : []);
    return {
      ofRole: [
        ...link(mayBeCut(role) && may(ProposeRole), 'Cut a role of your own from it', 'cut'),
        ...link(holds && !waits && !isYours && may(ProposeRoleChange), 'Change what it may do', 'change'),
        ...link(holds && may(EndRole), lastDay === null ? 'End the role' : 'End the role earlier', 'end'),
      ],
      ofProposal: (proposal: RoleFound['proposals'][number]) => {
        const decides = proposal.standing === 'waits' && !isMe(proposal.proposed.by.id);
        const at = `proposals/${proposal.proposalId}`;
        return [
          ...link(decides && !isYours && may(ConfirmRole), 'Confirm', `${at}/confirm`),
          ...link(decides && may(DeclineRole), 'Decline', `${at}/decline`),
        ];
      },
    };
  }
}

function rowsOf({ cutFrom, standing, forAReason, mayKeep, lastDay, endings }: RoleFound, names: Names): readonly Row[] {
  if (cutFrom === null) return row('Where it stands', standingOfRole[standing]);
  return [
    ...row('Cut from', roleWords(cutFrom)),
    ...row('Where it stands', standingOfRole[standing]),
    ...beyondRows(mayKeep, forAReason),
    ...row('Last day', lastDay && dayWords(lastDay)),
    ...endingRows(endings, names),
  ];
}
