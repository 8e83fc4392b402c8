import { createHash } from 'node:crypto';

const style =
  'body{font:1rem/1.5 Georgia,serif;max-width:24rem;margin:18vh auto;padding:0 1rem;color:#1b1b18;background:#faf9f5}' +
  'h1{font-size:1.4rem}label,input,button{display:block;width:100%;box-sizing:border-box;font:inherit}' +
  'input,button{padding:.5rem;margin:.25rem 0 1rem;border:1px solid #8a877c;border-radius:3px;background:#fff;color:inherit}' +
  'button{background:#1b1b18;color:#faf9f5}' +
  '@media(prefers-color-scheme:dark){body{color:#e9e7df;background:#191917}input{background:#232320}button{background:#e9e7df;color:#191917}}';

/** Asks for the API key; without script. */
export const signInPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Towncrier operations</title>
<meta name="viewport" content="width=device-width"><style>${style}</style>
<h1>Towncrier operations</h1><form method="post" action="/ops/session">
<label for="key">API key</label><input id="key" name="key" type="password" autocomplete="current-password" required autofocus>
<button>Open the queues</button></form></html>`;

const styleHash = createHash('sha256').update(style).digest('base64');
export const signInPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
