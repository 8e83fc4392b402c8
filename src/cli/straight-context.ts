import { readConfig } from '../../config/config.ts';
import { ensureNewsroom } from '../actions/ensure-newsroom.ts';
import { type Actor, buildContext, type Context } from '../context.ts';
import { createLogger } from './logger.ts';

/** Acts on the database itself, without a server: on `DATABASE_URL`, or the embedded one, running or not. */
export async function straight<T>(act: (context: Context, by: Actor) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const built = await buildContext({
    config,
    log: createLogger('error'),
    attach: true,
    publicUrl: () => publicUrl,
  });
  try {
    const newsroom = await ensureNewsroom(built.context);
    return await act(built.context, { newsroomId: newsroom.id, name: 'command line' });
  } finally {
    await built.close();
  }
}
