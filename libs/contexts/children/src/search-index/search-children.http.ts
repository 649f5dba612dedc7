import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { Asks, From } from '#nest/web';
import { BadInput, checkedBy, IsCivilDate, IsText } from '#platform/web';
import { numberWritten } from '../circumstances/number-written.ts';
import { IsUpn } from '../child/is-upn.request.ts';
import { isEnoughOfAName } from './name-words.ts';
import { SearchChildren, type ChildrenFound } from './search-children.query.ts';

const IsEnoughOfAName = (): PropertyDecorator =>
  checkedBy(
    'isEnoughOfAName',
    { type: 'string' },
    (value) => typeof value === 'string' && isEnoughOfAName(value),
    () => 'Enter at least two letters of a name, or one character where that is a word, as in Chinese',
  );

const IsNumberWritten = (): PropertyDecorator =>
  checkedBy(
    'isNumberWritten',
    { type: 'string' },
    (value) => typeof value === 'string' && numberWritten(value) !== '',
    () => 'Enter the number as the other system writes it: at least a letter or a figure',
  );

class SearchChildrenRequest {
  @IsOptional()
  @IsText(100, 'Enter a name of at most {most} characters')
  @IsEnoughOfAName()
  name: string | null = null;

  @IsOptional()
  @IsCivilDate('Enter the date of birth as a real date, such as 2011-05-04')
  dateOfBirth: CivilDate | null = null;

  @IsOptional()
  @IsUpn()
  upn: string | null = null;

  @IsOptional()
  @IsText(50, 'Enter the number in at most {most} characters')
  @IsNumberWritten()
  number: string | null = null;

  /** In which system: then whom to ask is told, too, where another team has the record. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/, { message: 'Name the system by its code, such as social-care' })
  system: string | null = null;
}

/** A POST, so that what is searched for stands in no address and no log of addresses. */
@ApiTags('children')
@Controller('child-searches')
export class SearchChildrenController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Asks(SearchChildren)
  @HttpCode(200)
  @ApiOperation({ summary: 'Find children by name, date of birth, UPN or a number in another system' })
  search(@Body() asked: SearchChildrenRequest, @From() sender: Sender): Promise<ChildrenFound> {
    const { name, dateOfBirth, upn, number, system } = asked;
    if (name === null && dateOfBirth === null && upn === null && number === null)
      throw new BadInput({ name: ['Enter a name, a date of birth, a UPN or a number in another system'] });
    return this.gateway.ask(SearchChildren, { name, dateOfBirth, upn, number, system }, sender);
  }
}
