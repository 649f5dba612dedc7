/** A query names what the view does not declare, or gives a value of another kind. For the developer, or a 400. */
export class QueryRefused extends Error {
  readonly field: string;
  constructor(view: string, field: string, why: string) {
    super(`View ${view}: “${field}” ${why}.`);
    this.name = 'QueryRefused';
    this.field = field;
  }
}

/** A view made a document that does not keep to its declaration. Its message never quotes a value. */
export class DocumentRefused extends Error {
  readonly field: string;
  constructor(view: string, field: string, why: string) {
    super(`View ${view}: “${field}” of a document ${why}.`);
    this.name = 'DocumentRefused';
    this.field = field;
  }
}

/** The document waits for an event that could not be applied: 503 document-parked, never its older state. */
export class DocumentParked extends Error {
  readonly view: string;
  readonly id: string;
  constructor(view: string, id: string) {
    super(`A document of the view ${view} is parked until an event that could not be applied has been retried.`);
    this.name = 'DocumentParked';
    this.view = view;
    this.id = id;
  }
}

/** Rows for a rule, or for an answer that is one record: none of them may be an older state. @throws DocumentParked */
export function noneParked<R extends Readonly<{ id: string; parked: boolean }>>(
  { view }: Readonly<{ view: string }>,
  rows: readonly R[],
): readonly R[] {
  const parked = rows.find((row) => row.parked);
  if (parked) throw new DocumentParked(view, parked.id);
  return rows;
}

/** The views are not there yet: 503 view-behind, never older data. */
export class ViewBehind extends Error {
  readonly views: readonly string[];
  constructor(views: readonly string[]) {
    super(`Not up to date yet: ${views.join(', ')}.`);
    this.name = 'ViewBehind';
    this.views = views;
  }
}

/** This version of the view was never read up yet: 503 view-not-built, whoever asks and whatever they wrote. */
export class ViewNotBuilt extends ViewBehind {
  constructor(views: readonly string[]) {
    super(views);
    this.name = 'ViewNotBuilt';
  }
}

/** A batch does not go on from the stored checkpoint: it was delivered before, or another runner was there. */
export class CheckpointConflict extends Error {
  constructor(view: string, why: string) {
    super(`View ${view}: ${why}.`);
    this.name = 'CheckpointConflict';
  }
}

/** A view's declared fields changed while its version did not. */
export class DeclarationChanged extends Error {
  constructor(view: string) {
    super(`The declaration of the view ${view} differs from the one it was built with: raise its version.`);
    this.name = 'DeclarationChanged';
  }
}
