import { checkChannel } from '../../actions/check-channel.ts';
import { listChannels } from '../../actions/list-channels.ts';
import { TowncrierError } from '../../core/errors.ts';
import { errorText, print } from '../output.ts';
import { straight } from '../straight-context.ts';

interface Finding {
  what: string;
  ok: boolean;
  message: string;
}

/** `doctor [--json]`: everything that publishing rests on, one line each; exit 7 when something is not well. */
export async function doctor(options: { json?: boolean }): Promise<void> {
  const findings: Finding[] = [];
  const look = async (what: string, check: () => Promise<string>) => {
    try {
      findings.push({ what, ok: true, message: await check() });
    } catch (error) {
      findings.push({
        what,
        ok: false,
        message: error instanceof TowncrierError ? errorText(error) : String((error as Error).message),
      });
    }
  };
  await look('settings and database', () =>
    straight(async (context, by) => {
      await look('database', async () => {
        const { rows } = await context.store.pool.query('select version() as version');
        return String(rows[0]?.version).split(' on ')[0] ?? '';
      });
      await look('queue', async () => {
        await context.queues.ready();
        return `BullMQ on ${context.queues.backend}`;
      });
      for (const channel of await listChannels(context, by)) {
        await look(`${channel.network} ${channel.name}`, async () => {
          const check = await checkChannel(context, by, { channelId: channel.id });
          if (!check.ok)
            throw new TowncrierError('auth', 'channel_unwell', check.message ?? 'The channel does not work.');
          return check.quotaLeft === null ? 'works' : `works, ${check.quotaLeft} posts left`;
        });
      }
      return 'read';
    }),
  );
  print({ ok: findings.every(({ ok }) => ok), findings }, options, (report) =>
    report.findings.map(({ what, ok, message }) => `${ok ? '✓' : '✗'} ${what}: ${message}`).join('\n'),
  );
  if (findings.some(({ ok }) => !ok)) process.exitCode = 7;
}
