import { IsIn, IsOptional, Matches } from 'class-validator';
import { DaysRequest } from '../days.request.ts';
import { rolesGiven, type RoleGivenAs } from '../roles-given.ts';

export class GiveRoleRequest extends DaysRequest {
  @IsIn(rolesGiven, { message: `Choose the role: ${rolesGiven.join(', ')}` })
  role!: RoleGivenAs;

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
