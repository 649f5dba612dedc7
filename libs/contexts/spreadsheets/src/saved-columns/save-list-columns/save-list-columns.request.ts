import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, Matches } from 'class-validator';
import { IsText } from '#platform/web';
import { fieldNames, type Columns, type ListField } from '../../children-list/columns.ts';
import { MOST_COLUMNS } from '../../sheet/cell.ts';

const LEFT_OUT = 'left-out';

export class SaveListColumnsRequest {
  @IsText(100, 'Say by which name they are saved, in at most {most} characters')
  name!: string;

  @IsArray({ message: 'Say what the columns are called' })
  @ArrayMinSize(1, { message: 'Say what the columns are called' })
  @ArrayMaxSize(MOST_COLUMNS, { message: `A list has at most ${MOST_COLUMNS} columns` })
  @Matches(/^\P{Cc}{0,500}$/u, { each: true, message: 'Say what each column is called, in at most 500 characters' })
  headings!: string[];

  @IsArray({ message: 'Say what each column is' })
  @ArrayMaxSize(MOST_COLUMNS, { message: `A list has at most ${MOST_COLUMNS} columns` })
  @IsIn([...fieldNames, LEFT_OUT], {
    each: true,
    message: `Say what each column is: ${fieldNames.join(', ')}, left-out`,
  })
  columns!: (ListField | typeof LEFT_OUT)[];
}

export const columnsOf = (columns: SaveListColumnsRequest['columns']): Columns =>
  columns.map((column) => (column === LEFT_OUT ? null : column));
