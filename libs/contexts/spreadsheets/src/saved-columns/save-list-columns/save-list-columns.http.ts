import { commandRoute, OpensAtFirst } from '#nest/web';
import { columnsOf, SaveListColumnsRequest } from './save-list-columns.request.ts';
import { SaveListColumns } from './save-list-columns.ts';

export const SaveListColumnsController = commandRoute({
  ...{ tag: 'spreadsheets', path: 'list-columns', sends: SaveListColumns, request: SaveListColumnsRequest },
  as: ({ columns, ...told }) => ({ ...told, columns: columnsOf(columns) }),
  also: [OpensAtFirst('/list-columns')],
  summary: 'Save by a name what the columns of lists with these headings are',
});
