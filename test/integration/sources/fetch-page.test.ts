import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPageFetcher, type PageFetcher } from '../../../src/sources/fetch-page.ts';

let site: Server;
let host: string;
let fetcher: PageFetcher;
let connections = 0;
let port = 0;

const html = { 'content-type': 'text/html; charset=utf-8' };
const answers: Record<string, (response: ServerResponse) => void> = {
  '/plain': (response) => response.writeHead(200, { ...html, etag: '"one"' }).end('<p>Grüße'),
  '/latin': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
      .end(Buffer.from('Grüße', 'latin1')),
  '/meta': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(Buffer.from('<meta charset="windows-1252">Grüße', 'latin1')),
  '/bomb': (response) =>
    response
      .writeHead(200, { ...html, 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(30_000_000, 'a'))),
  '/endless': (response) => {
    response.writeHead(200, html);
    response.write('<p>');
  },
  '/image': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/gone': (response) => response.writeHead(410, html).end(),
  '/unchanged': (response) => response.writeHead(304).end(),
  '/inside': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/file': (response) => response.writeHead(307, { location: 'file:///etc/passwd' }).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/moved': (response) => response.writeHead(301, { location: '/plain' }).end(),
};

beforeAll(async () => {
  site = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(500).end();
    else answer(response);
  });
  site.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  port = (site.address() as AddressInfo).port;
  host = `127.0.0.1:${port}`;
  fetcher = createPageFetcher({
    allow: [host],
    userAgent: 'towncrier-test',
    timeoutMs: 1500,
    maxBytes: 1_000_000,
  });
});
afterAll(async () => {
  await fetcher.close();
  site.closeAllConnections();
  site.close();
});

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fetched',
    (error: { kind: string; code: string }) => `${error.kind}/${error.code}`,
  );

describe('an exempted host', () => {
  test('takes any type of a family that was asked for, such as image/*', async () => {
    const { contentType } = await fetcher.fetch(`http://${host}/image`, { accept: 'image/*' });
    expect(contentType).toBe('image/png');
  });

  test('is fetched with its final address, type and validators', async () => {
    expect(await fetcher.fetch(`http://${host}/moved`)).toEqual({
      url: `http://${host}/plain`,
      notModified: false,
      contentType: 'text/html',
      text: '<p>Grüße',
      bytes: Buffer.from('<p>Grüße'),
      etag: '"one"',
      lastModified: null,
    });
  });
  test.each(['/latin', '/meta'])('has its charset read from the header or the page: %s', async (path) => {
    expect((await fetcher.fetch(`http://${host}${path}`)).text).toContain('Grüße');
  });
  test('answers 304 as not modified', async () => {
    expect(await fetcher.fetch(`http://${host}/unchanged`, { etag: '"one"' })).toMatchObject({
      notModified: true,
    });
  });
  test.each([
    ['/bomb', 'too_large/page_too_large'],
    ['/endless', 'network/page_unreachable'],
    ['/image', 'validation/content_type_refused'],
    ['/gone', 'network/page_gone'],
    ['/else', 'network/page_unavailable'],
    ['/inside', 'validation/url_refused'],
    ['/file', 'validation/url_refused'],
    ['/loop', 'validation/too_many_redirects'],
  ])('%s ends as %s', async (path, code) => {
    expect(await codeOf(fetcher.fetch(`http://${host}${path}`))).toBe(code);
  });
  test('lets the caller stop it with its own reason', async () => {
    const reason = new Error('enough');
    await expect(fetcher.fetch(`http://${host}/endless`, { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
  });
});

describe('an address that is not public', () => {
  const spellings = [
    '127.0.0.1', 'localhost', 'localhost.', '[::1]', '0.0.0.0', '0', '127.1', '2130706433', '0x7f000001', '0177.0.0.1',
    '[::ffff:127.0.0.1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '127。0。0。1', '１２７.0.0.1', 'user@127.0.0.1',
  ]; // biome-ignore format: one spelling beside the other
  test.each(spellings)('is refused without a connection, however it is spelled: %s', async (spelling) => {
    const strict = createPageFetcher({ allow: [], userAgent: 'towncrier-test', timeoutMs: 1500 });
    const before = connections;
    // Nothing listens on port 80: without the check this would be a failed connection, another code.
    expect(await codeOf(strict.fetch(`http://${spelling}/plain`))).toBe('validation/url_refused');
    expect(await codeOf(strict.fetch(`http://${spelling}:${port}/plain`))).toBe('validation/url_refused');
    expect(connections).toBe(before);
    await strict.close();
  });
  test.each([
    'http://[::ffff:a9fe:a9fe]/', 'http://[2002:7f00:1::]/', 'http://[fe80::1%25lo]/', 'http://[fc00::1]/', 'http://[2001:0:1::1]/',
    'http://169.254.169.254/', 'http://10.0.0.1/', 'http://192.168.1.1/', 'http://172.31.0.1/', 'http://100.64.0.1/',
    'http://224.0.0.1/', 'http://255.255.255.255/', 'http://198.18.0.1/',
    'file:///etc/passwd', 'ftp://example.com/', 'data:text/html,x', 'gopher://127.0.0.1:6379/_FLUSHALL', 'http://example.com:6379/',
    'http://example.com\\@127.0.0.1/', 'http://example.com/\r\nHost: x', 'http://127.0.0.1#@example.com', '//127.0.0.1/', '',
  ])('or in a special range, or not of the web, is refused: %s', async (url) => {
    expect(await codeOf(fetcher.fetch(url))).toBe('validation/url_refused');
  }); // biome-ignore format: one address beside the other
  test('is told in the same words whether its port is open or closed', async () => {
    const listener = createSocketServer(() => {
      connections += 1;
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const openPort = (listener.address() as AddressInfo).port;
    const before = connections;
    const errors = await Promise.all(
      [openPort, 1].map((at) => fetcher.fetch(`http://127.0.0.1:${at}/`).catch((error: Error) => error)),
    );
    expect(errors[0]).toEqual(errors[1]);
    expect(connections).toBe(before);
    listener.close();
  });
});
