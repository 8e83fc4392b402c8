import { TowncrierError } from '../core/errors.ts';
import { type NetworkName, networkNames, parseNetworkName } from '../core/network.ts';

/** `x,facebook` as typed after `--networks`; undefined when the option was left out. */
export function networksOption(list: string | undefined, option = '--networks'): NetworkName[] | undefined {
  if (list === undefined) return undefined;
  const names = list.split(',').map((name) => {
    const network = parseNetworkName(name);
    if (network !== null) return network;
    throw new TowncrierError('usage', 'network_unknown', `There is no network “${name.trim()}”.`, {
      field: option,
      remedy: `Choose from ${networkNames.join(', ')}.`,
    });
  });
  return [...new Set(names)];
}

/** `x` as typed after `--network`: one, for where a second would silently be left out. */
export function networkOption(name: string | undefined): NetworkName | undefined {
  const [network, ...more] = networksOption(name, '--network') ?? [];
  if (more.length === 0) return network;
  throw new TowncrierError('usage', 'network_one', 'Only one network can be named here.', {
    field: '--network',
    remedy: 'Call the command once for each network.',
  });
}
