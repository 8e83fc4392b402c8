import { text as readAll } from 'node:stream/consumers';
import type { Channel } from '../../core/channel.ts';
import { TowncrierError } from '../../core/errors.ts';
import { networkOption } from '../networks-option.ts';
import { print, say, table } from '../output.ts';
import { serverClient } from '../server-client.ts';

export async function listChannels(options: { json?: boolean }): Promise<void> {
  const page = await (await serverClient()).get<{ items: Channel[] }>('/channels');
  print(page, options, ({ items }) =>
    items.length === 0
      ? 'No channels.'
      : table(
          ['Id', 'Network', 'State', 'Name'],
          items.map((channel) => [channel.id, channel.network, channel.authState, channel.name]),
          3,
        ),
  );
}

/** The token comes from standard input: an argument would stay in the shell's history and in `ps`. */
export async function addChannel(options: {
  network?: string;
  name?: string;
  externalId?: string;
  json?: boolean;
}): Promise<void> {
  const network = networkOption(required(options.network, '--network'));
  const externalId = required(options.externalId, '--external-id');
  if (process.stdin.isTTY) say('Paste the access token, then press Enter and Ctrl-D:');
  const accessToken = (await readAll(process.stdin)).trim();
  if (accessToken === '') {
    throw new TowncrierError('usage', 'access_token_missing', 'There is no access token on standard input.', {
      field: 'accessToken',
      remedy: 'For example: `towncrier channel add --network x … < token-file`.',
    });
  }
  const channel = await (await serverClient()).post<Channel>('/channels', {
    ...{ network, externalId, name: options.name ?? externalId, credentials: { accessToken } },
  });
  print(channel, options, ({ id, name }) => `Added ${name} as ${id}.`);
}

export async function checkChannel(id: string, options: { json?: boolean }): Promise<void> {
  const answer = await (await serverClient()).post<Record<string, unknown>>(
    `/channels/${encodeURIComponent(id)}/check`,
    {},
  );
  print(answer, options, (check) =>
    check['ok'] === true ? 'The channel works.' : String(check['message'] ?? 'The channel does not work.'),
  );
  // The network was asked and refused the channel's token.
  if (answer['ok'] !== true) process.exitCode = 5;
}

function required(value: string | undefined, option: string): string {
  if (value !== undefined && value.trim() !== '') return value.trim();
  throw new TowncrierError('usage', 'option_missing', `${option} is missing.`, {
    field: option,
    remedy: 'See `towncrier channel add --help`.',
  });
}
