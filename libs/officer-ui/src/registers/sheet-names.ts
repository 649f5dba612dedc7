/** How the inputs of a register’s sheet are called: by the placement that a row is of, whatever rows come and go meanwhile. */
const rowName = (placementId: string): string => `rows-${placementId}`;

export const markName = (placementId: string, key: string): string => `${rowName(placementId)}-marks-${key}-code`;
/** Where a code is typed that none of the choices is. */
export const otherName = (mark: string): string => `${mark}-other`;
/** The marks as they stood when the sheet was opened: what differs from them was changed here. */
export const stoodName = (placementId: string): string => `${rowName(placementId)}-stood`;
/** Why marks of the row are changed. */
export const whyName = (placementId: string): string => `${rowName(placementId)}-why`;
/** The code that is meant for everybody who has none in a session. */
export const restName = (key: string): string => `rest-${key}`;
