import type { Motif } from './article.ts';

const water = (colour: string, from: number) =>
  [0, 1, 2, 3, 4]
    .map(
      (row) =>
        `<path d="M0 ${from + row * 34} q150 ${row % 2 ? 12 : -12} 300 0 t300 0 t300 0 t300 0" stroke="${colour}" stroke-width="3" fill="none" opacity="${0.5 - row * 0.08}"/>`,
    )
    .join('');
const arcs = (x: number, y: number) =>
  [60, 110, 160, 210]
    .map(
      (r, index) =>
        `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#ffd9a0" stroke-width="5" opacity="${0.8 - index * 0.17}"/>`,
    )
    .join('');
const mast = (x: number, y: number) =>
  `<path d="M${x - 34} 470 L${x} ${y} L${x + 34} 470 M${x - 24} 410 L${x + 17} 360 M${x + 24} 410 L${x - 17} 360 M${x - 14} 310 L${x + 10} 270" stroke="#0b2233" stroke-width="9" fill="none" stroke-linejoin="round"/><circle cx="${x}" cy="${y}" r="13" fill="#ff7a59"/>`;
const spine = (index: number) => {
  const colours = ['#c8553d', '#f2c14e', '#588b8b', '#2d3e50', '#e8998d', '#6b8f71', '#8d5a97'];
  const height = 210 + ((index * 67) % 90);
  const width = 44 + ((index * 29) % 34);
  return `<g transform="translate(${90 + index * 74} ${520 - height})"><rect width="${width}" height="${height}" rx="5" fill="${colours[index % colours.length]}"/><rect y="34" width="${width}" height="9" fill="#fff" opacity=".45"/><rect y="${height - 44}" width="${width}" height="9" fill="#fff" opacity=".45"/></g>`;
};
const house = (index: number) => {
  const top = 120 + ((index * 83) % 120);
  const windows = [0, 1, 2, 3, 4, 5].map(
    (cell) =>
      `<rect x="${index * 170 + 34 + (cell % 2) * 62}" y="${top + 50 + (cell >> 1) * 78}" width="34" height="44" fill="${(index + cell) % 3 ? '#26324a' : '#ffd98a'}"/>`,
  );
  return `<rect x="${index * 170}" y="${top}" width="160" height="${480 - top}" fill="#182338"/>${windows.join('')}`;
};

/** The lead pictures, drawn: SVG content on a field of 1200 × 630. */
export const motifs: Readonly<Record<Motif, string>> = {
  masts: `<rect width="1200" height="630" fill="#17415c"/><circle cx="600" cy="215" r="86" fill="#ffb370"/>${arcs(270, 190)}${arcs(930, 170)}<path d="M0 470 Q180 400 420 483 L0 483Z M1200 455 Q1000 390 770 483 L1200 483Z" fill="#0f2c40"/><rect y="482" width="1200" height="148" fill="#1d5f79"/>${water('#bfe3ea', 505)}${mast(270, 190)}${mast(930, 170)}`,
  ferry: `<rect width="1200" height="630" fill="#f3b48a"/><circle cx="860" cy="300" r="120" fill="#ffe3b8"/><rect y="400" width="1200" height="230" fill="#2c5f7c"/>${water('#ffe3b8', 440)}<path d="M260 400 L820 400 L760 478 L320 478Z" fill="#fff7ec"/><path d="M260 400 L820 400 L806 418 L274 418Z" fill="#c8553d"/><rect x="380" y="318" width="320" height="82" rx="8" fill="#fff7ec"/><g fill="#2c5f7c"><rect x="406" y="338" width="46" height="34" rx="5"/><rect x="472" y="338" width="46" height="34" rx="5"/><rect x="538" y="338" width="46" height="34" rx="5"/><rect x="604" y="338" width="46" height="34" rx="5"/></g><path d="M545 318 V236 M545 244 h58 v34 h-58" stroke="#21374a" stroke-width="7" fill="#7cc6a4"/>`,
  books: `<rect width="1200" height="630" fill="#efe6d8"/><path d="M820 0 h14 v120 h-14z" fill="#4a3b2f"/><path d="M690 210 L764 118 h126 L964 210Z" fill="#c8553d"/><path d="M690 210 L964 210 L1110 520 L560 520Z" fill="#fff3c9" opacity=".8"/>${Array.from({ length: 13 }, (_, index) => spine(index)).join('')}<rect y="520" width="1200" height="26" fill="#7a5a40"/><rect y="546" width="1200" height="84" fill="#5d432f"/>`,
  lighthouse: `<rect width="1200" height="630" fill="#1c2b4a"/><path d="M392 176 L1200 20 L1200 330Z" fill="#ffe9a8" opacity=".75"/><path d="M0 520 Q220 440 470 500 T900 560 L1200 590 L1200 630 L0 630Z" fill="#0d1629"/><path d="M330 500 L356 214 h72 L454 500Z" fill="#f5efe6"/><path d="M345 330 L350 274 h84 L440 330Z M337 426 L342 376 h100 L447 426Z" fill="#c8402f"/><rect x="350" y="150" width="84" height="64" rx="6" fill="#ffe9a8"/><path d="M340 150 L392 96 L444 150Z" fill="#c8402f"/><g fill="#fff" opacity=".8"><circle cx="120" cy="90" r="3"/><circle cx="250" cy="180" r="2"/><circle cx="640" cy="60" r="3"/><circle cx="560" cy="330" r="2"/><circle cx="90" cy="260" r="2"/></g>${water('#5e7db5', 590)}`,
  tram: `<rect width="1200" height="630" fill="#0d1424"/>${[0, 1, 2, 3, 4, 5, 6, 7].map(house).join('')}<rect y="480" width="1200" height="150" fill="#1d2535"/><path d="M0 560 H1200 M0 596 H1200" stroke="#59657d" stroke-width="6"/><path d="M330 250 H960" stroke="#59657d" stroke-width="3"/><path d="M600 318 L640 252" stroke="#9aa7bf" stroke-width="6"/><rect x="330" y="318" width="600" height="230" rx="30" fill="#f2c14e"/><rect x="330" y="468" width="600" height="34" fill="#c8553d"/><g fill="#fff6d8"><rect x="366" y="350" width="110" height="88" rx="10"/><rect x="498" y="350" width="110" height="88" rx="10"/><rect x="630" y="350" width="110" height="88" rx="10"/><rect x="762" y="350" width="130" height="88" rx="10"/></g><circle cx="440" cy="552" r="24" fill="#2b3346"/><circle cx="820" cy="552" r="24" fill="#2b3346"/>`,
  bridge: `<rect width="1200" height="630" fill="#6d6a8f"/><rect y="250" width="1200" height="160" fill="#e39b7b" opacity=".8"/><rect y="400" width="1200" height="230" fill="#38466b"/>${water('#e8b59a', 430)}<rect y="352" width="300" height="48" fill="#2a2f45"/><rect x="960" y="352" width="240" height="48" fill="#2a2f45"/><rect x="585" y="330" width="60" height="150" fill="#2a2f45"/><g transform="rotate(-24 615 330)"><path d="M330 300 H900 V330 H330Z" fill="#d9483b"/><path d="M330 300 L615 190 L900 300 M470 300 L615 190 L760 300 M615 190 V300" stroke="#d9483b" stroke-width="11" fill="none" stroke-linejoin="round"/></g><circle cx="300" cy="330" r="14" fill="#ff5a4d"/><circle cx="960" cy="330" r="14" fill="#ff5a4d"/>`,
};
