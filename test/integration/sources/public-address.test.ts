import { expect, test } from 'vitest';
import { createPublicCheck } from '../../../src/sources/fetch/public-address.ts';

const isPublic = createPublicCheck();

test.each(['8.8.8.8', '1.1.1.1', '185.199.108.153', '2606:4700::1111', '2a00:1450:4001::200e'])(
  '%s is public',
  (address) => {
    expect(isPublic(address)).toBe(true);
  },
);

const inside =
  '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.255.255.255 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.8 192.168.0.1 198.18.0.1 198.19.255.255 203.0.113.9 224.0.0.1 239.255.255.255 255.255.255.255 :: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1:: 3fff::1 fc00::1 fd12::1 fe80::1 fe80::1%lo ff02::1 5f00::1';
test.each(inside.split(' '))('%s is not', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each(['localhost', '', '1.2.3', '1.2.3.4.5', '0x7f.1'])('"%s" is no address at all', (text) => {
  expect(isPublic(text)).toBe(false);
});
