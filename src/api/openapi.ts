import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { namedShapes } from './documented.ts';

/** The document is made from the schemas that check the requests, so the two cannot differ. */
export async function documentRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Towncrier',
        version: '1.0.0',
        description:
          'From an article to the feeds: import, compose, schedule, hold. Failures are RFC 9457 problem documents with a stable `code`.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      // Where the document was read: a port chosen at the start is not known yet, a proxy's name never.
      servers: [{ url: '/' }],
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      security: [{ key: [] }],
    },
    transform: createJsonSchemaTransform({ schemaRegistry: namedShapes }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry: namedShapes }),
  });
  app.get('/openapi.json', { config: { open: true }, schema: { hide: true } }, async (_request, reply) => {
    reply.header('Access-Control-Allow-Origin', '*').header('Cache-Control', 'public, max-age=60');
    return app.swagger();
  });
}
