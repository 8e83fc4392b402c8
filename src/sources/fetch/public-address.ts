import { BlockList, isIP } from 'node:net';

/**
 * Addresses that are not on the public internet, or that can reach what is not: the IANA special-purpose
 * registries, https://www.iana.org/assignments/iana-ipv4-special-registry and
 * https://www.iana.org/assignments/iana-ipv6-special-registry (2026-11-22), and IPv6 forms that carry an IPv4
 * address inside.
 */
const special4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 168.63.129.16/32';
/** All but 2000::/3 is refused as well; these are the special parts within it. */
const special6 = '2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20';

/** Says of an address in numbers whether it is public. Built once per fetcher. */
export function createPublicCheck(): (address: string) => boolean {
  const refused = new BlockList();
  const global = new BlockList();
  for (const range of special4.split(' ')) addRange(refused, range, 'ipv4');
  for (const range of special6.split(' ')) addRange(refused, range, 'ipv6');
  addRange(global, '2000::/3', 'ipv6');
  return (address) => {
    const version = isIP(address);
    if (version === 4) return !refused.check(address, 'ipv4');
    if (version !== 6 || address.includes('%')) return false;
    return global.check(address, 'ipv6') && !refused.check(address, 'ipv6');
  };
}

function addRange(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
  const [network = '', bits = '0'] = range.split('/');
  list.addSubnet(network, Number(bits), family);
}
