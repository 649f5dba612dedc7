import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { API_DOCS, OPENAPI_JSON } from './addresses.ts';
import { describeOperations } from './describe-operations.ts';
import { problemSchema, writtenInPartsSchema, writtenSchema } from './answer-schemas.ts';
import { requestSchemas } from './request-schemas.ts';

const DESCRIPTION = `Commands answer with \`Throughline-Position\`; give it as \`?after=\` to read your own write.
Send \`Idempotency-Key\` with a command to be able to send it again safely, \`If-Match\` to edit what you saw.
Whatever is not an answer is a problem (RFC 9457).`;

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
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const described = document.components?.schemas ?? {};
  const schemas = {
    ...described,
    ...requestSchemas(Object.keys(described)),
    Problem: problemSchema,
    Written: writtenSchema,
    WrittenInParts: writtenInPartsSchema,
  };
  return describeOperations({ ...document, components: { ...document.components, schemas } });
}
