import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Authority } from '#platform/gateway';
import { RunningVersion } from '../../health/running-version.ts';
import { RouteWalk } from '../start/route-walk.ts';
import { API_DOCS, OPENAPI_JSON } from './addresses.ts';
import { commonSchemas } from './common-schemas.ts';
import { describeOperations } from './describe-operations.ts';
import { KnownOfActs, RefusalsOfCommands } from './known-of-acts.ts';
import { sharedResponses } from './problem-responses.ts';
import { requestSchemas } from './request-schemas.ts';

const DESCRIPTION = `Sign in with a bearer token of the council’s identity provider. Ids are UUIDs, their letters in either case; days are
\`YYYY-MM-DD\` in London, moments are UTC. Bodies are JSON in UTF-8; a field or a parameter that is not known is refused.

A command is a POST to what it adds to: it answers with the record’s id and revision, and the id of each fact that was
recorded, by which that is corrected, voided or removed later (\`…/{id}/corrections\`, \`voids\`, \`removals\`).

- \`Throughline-Position\`: give it as \`?after=\` to read your own write.
- \`Idempotency-Key\`: the same request sent again, with the same key, is done once.
- \`If-Match\`: to edit what you saw; its ETag is what a question answered.
- 422 \`questioned\` is no refusal: send it again with the \`confirm\` of each question in \`confirmed\`, and \`confirmedReason\`.

A list is a page: \`items\`, \`count\`, \`next\`, \`previous\`; both go back as \`?cursor=\`. An answer may get further fields:
leave what you do not know. Whatever is not an answer is a problem (RFC 9457); its \`type\` is a page of this server, and
[/problems](/problems) lists all of them, with the reasons of refusals. Besides what an operation names there are 404 and 405 with \`Allow\` where no
operation is, 406, 408, 414, 421, 431 and 500.`;

/** The API described at /openapi.json, browsable at /api-docs with assets of this server alone. */
export function serveOpenApi(app: NestFastifyApplication): void {
  let described: OpenAPIObject | undefined;
  SwaggerModule.setup(API_DOCS, app, () => (described ??= openApiOf(app)), {
    jsonDocumentUrl: OPENAPI_JSON,
    raw: ['json'],
    customSiteTitle: 'Throughline API',
    swaggerOptions: { validatorUrl: null },
  });
}

export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Throughline')
    .setDescription(DESCRIPTION)
    .setVersion(app.get(RunningVersion, { strict: false }).version)
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .build();
  const drawn = SwaggerModule.createDocument(app, config);
  const bodies = Object.keys(drawn.components?.schemas ?? {});
  const known = new KnownOfActs(provided(app, Authority), provided(app, RefusalsOfCommands));
  const { paths, components } = describeOperations(drawn, app.get(RouteWalk, { strict: false }).routes(), known);
  const schemas = { ...requestSchemas(bodies), ...components, ...commonSchemas };
  return { ...drawn, paths, components: { ...drawn.components, schemas, responses: sharedResponses() as never } };
}

/** A service put together without it says less. */
function provided<T>(app: NestFastifyApplication, token: abstract new (...args: never[]) => T): T | null {
  try {
    return app.get<T>(token as never, { strict: false });
  } catch {
    return null;
  }
}
