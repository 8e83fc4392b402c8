import { TowncrierError } from '../../core/errors.ts';
import type { Routes } from '../documented.ts';

const fileName = /^([0-9a-f]{64})\.jpg$/;

/** Pictures are public, because networks fetch them; their names are their hashes, so they never change. */
export const mediaRoutes: Routes = (context) => async (app) => {
  app.get<{ Params: { file: string } }>(
    '/media/:file',
    { config: { open: true }, schema: { hide: true } },
    async (request, reply) => {
      const sha256 = fileName.exec(request.params.file)?.[1];
      const bytes = sha256 === undefined ? null : await context.media.read(sha256);
      if (bytes === null)
        throw new TowncrierError('not_found', 'media_not_found', 'There is no such picture.');
      return reply
        .headers({
          'Content-Type': 'image/jpeg',
          'Cache-Control': 'public, max-age=31536000, immutable',
          // Whatever the bytes are, opened as a page they may run nothing.
          'Content-Security-Policy': "default-src 'none'; sandbox",
          'Cross-Origin-Resource-Policy': 'cross-origin',
          'Content-Disposition': 'inline',
          ETag: `"${sha256}"`,
        })
        .send(bytes);
    },
  );
};
