import { Transform } from 'class-transformer';
import { IsIn, Matches } from 'class-validator';
import type { RoleGivenAs } from '../../staff/roles-given.ts';
import { KeepsRequest } from '../keeps.request.ts';
import { rolesCut } from '../roles-cut.ts';

export class ProposeRoleRequest extends KeepsRequest {
  /** As it is said, “Attendance clerk”: what it is called is kept as a code, `attendance-clerk`. */
  @Transform(({ value }) => (typeof value === 'string' ? codeOf(value) : value))
  @Matches(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
    message: 'Say what the role is called in plain letters, such as Attendance clerk',
  })
  @Matches(/^.{3,50}$/, { message: 'Say what the role is called in 3 to 50 letters' })
  called!: string;

  @IsIn(rolesCut, { message: `Choose the role that it is cut from: ${rolesCut.join(', ')}` })
  cutFrom!: RoleGivenAs;
}

const codeOf = (called: string): string =>
  called
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '-');
