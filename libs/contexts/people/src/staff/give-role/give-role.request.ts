import { IsOptional, Matches } from 'class-validator';
import { DaysRequest } from '../days.request.ts';
import { rolesGiven } from '../roles-given.ts';

export class GiveRoleRequest extends DaysRequest {
  /** One that comes with the service, or one of the council's own, by its code. */
  @Matches(/^[a-z][a-z0-9]*(?:-[a-z0-9]+){0,15}$/, {
    message: `Choose the role: ${rolesGiven.join(', ')}, or one of the council’s own`,
  })
  role!: string;

  @IsOptional()
  @Matches(/^[a-z0-9]{1,32}(?:[.-][a-z0-9]{1,32}){0,3}$/, {
    message: 'Give the team as the council’s settings name it',
  })
  team: string | null = null;

  @IsOptional()
  @Matches(/^[a-z0-9]+(?:-[a-z0-9]+){0,5}$/, {
    message: 'Give the school’s URN, or the provider’s id, in small letters, digits and hyphens',
  })
  organisation: string | null = null;
}
