import { IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsId, IsListOf, IsText } from '#platform/web';
import { addressUses, type AddressUse } from '../circumstances.events.ts';
import type { Address } from './change-addresses.ts';

const POSTCODE = /^[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}$/;

class AddressRequest implements Address {
  @IsOptional()
  @IsId('Name an address that is recorded, or leave its id out')
  addressId?: string;

  @IsIn(addressUses, { message: `Say what the address is to the child: ${addressUses.join(', ')}` })
  use!: AddressUse;

  @IsText(200, 'Enter the first line of the address, in at most {most} characters')
  line1!: string;

  @IsOptional()
  @IsText(200, 'Enter the second line in at most {most} characters')
  line2: string | null = null;

  @IsOptional()
  @IsText(100, 'Enter the town in at most {most} characters')
  town: string | null = null;

  @IsOptional()
  @Matches(POSTCODE, { message: 'Enter the postcode as it stands on letters, such as PE1 1QT, or leave it empty' })
  postcode: string | null = null;
}

/** What is told of a child’s addresses. */
export class ChangeAddressesRequest {
  @IsBoolean({ message: 'Say whether the child has a fixed address' })
  hasFixedAddress!: boolean;

  @IsListOf(() => AddressRequest, {
    words: 'Each address needs what it is to the child, and its first line',
    most: [6, 'Name at most {most} addresses'],
  })
  addresses!: readonly AddressRequest[];

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class CorrectAddressesRequest extends ChangeAddressesRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
