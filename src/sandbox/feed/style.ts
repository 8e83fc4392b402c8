import { ratioSteps } from './pictures.ts';

const ratios = ratioSteps.map((percent) => `.ratio-${percent}{aspect-ratio:${percent}/100}`).join('');

/** The look of the readers' feed, light and dark; every column keeps its network's manner. */
export const feedStyle = `
:root{color-scheme:light dark;--page:#eef0f3;--card:#fff;--ink:#16191d;--soft:#59616c;--line:#dfe3e8;--link:#0b66c3;--strip:#f1f3f5}
@media (prefers-color-scheme:dark){:root{--page:#0e1013;--card:#181b1f;--ink:#e9ecef;--soft:#9aa3ae;--line:#2b3036;--link:#6db3f2;--strip:#22262b}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:400 .9375rem/1.4 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;overflow-wrap:anywhere}
img{display:block;max-width:100%;background:var(--line)}
a{color:var(--link);text-decoration:none}
a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:4px}
p,ul,h1,h2{margin:0;padding:0}
ul{list-style:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.top{position:sticky;top:0;z-index:2;background:var(--card);border-bottom:1px solid var(--line);padding:.6rem 1rem;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center}
.brand a{color:inherit;font-weight:750}
.brand span{color:var(--soft)}
.top nav{flex:1}
.top ul{display:flex;flex-wrap:wrap;gap:.15rem .25rem}
.top li a{display:block;color:var(--soft);padding:.3rem .55rem;border-radius:99px}
.top li a[aria-current]{color:var(--ink);background:var(--strip);font-weight:600}
.push{margin-left:auto}
@media (max-width:40rem){.top{padding:.6rem .75rem .35rem}.top nav{flex:1 0 100%}.top ul{gap:0;font-size:.875rem}.top li a{padding:.3rem .45rem;white-space:nowrap}.top .push{margin-left:0}.columns{padding-inline:.75rem}.brand{padding-left:.5rem}}
.columns{display:grid;gap:1.5rem;padding:1.25rem 1rem 4rem;max-width:84rem;margin:0 auto;justify-content:center;grid-template-columns:minmax(0,35rem)}
@media (min-width:64rem){.columns.of-3{grid-template-columns:minmax(0,1.1fr) minmax(0,1.1fr) minmax(0,.95fr);align-items:start}}
.column{display:flex;flex-direction:column;gap:.75rem;min-width:0}
.column>h2{font-size:.8125rem;font-weight:650;color:var(--soft);letter-spacing:.02em}
.columns.of-1 .column>h2{font-size:1.05rem;color:var(--ink)}
.empty,.older{padding:1.5rem 1rem;text-align:center;color:var(--soft);border:1px dashed var(--line);border-radius:12px}
.older{border-style:solid;padding:.6rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;overflow:hidden;min-width:0}
.avatar{border-radius:50%;flex:none}
.soft,.soft a{color:var(--soft)}
.small{font-size:.75rem}
.text{white-space:pre-line}
.mark{color:var(--link)}
.acts{display:flex;color:var(--soft)}
.acts svg{display:block}
.preview{display:block;color:inherit;position:relative}
.preview:hover{text-decoration:none}
.preview img,.cell img,.slide img{width:100%;height:100%;object-fit:cover}
.preview img{height:auto;aspect-ratio:1.91/1}
.grid{display:grid;gap:2px}
.grid.of-1{max-height:34rem}
.grid.of-2{grid-template-columns:1fr 1fr;aspect-ratio:16/9}
.grid.of-3,.grid.of-4{grid-template-columns:1fr 1fr;grid-template-rows:1fr 1fr;aspect-ratio:16/9}
.grid.of-5{grid-template-columns:repeat(6,1fr);grid-template-rows:3fr 2fr;aspect-ratio:1/1}
.grid.of-5 .cell{grid-column:span 2}
.grid.of-5 .cell:nth-child(-n+2){grid-column:span 3}
.cell{position:relative;min-width:0;min-height:0}
.rest{position:absolute;inset:0;display:grid;place-items:center;background:#0009;color:#fff;font-size:1.6rem;font-weight:600}
.folder{position:absolute;opacity:0;pointer-events:none}
.fold{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:5;overflow:hidden}
.folder~label{color:var(--soft);font-weight:600;cursor:pointer;display:block}
.folder:focus-visible~label{outline:2px solid var(--link);border-radius:4px}
.folder:checked+.text{-webkit-line-clamp:none;display:block}
.folder:checked~label{display:none}
@media (min-width:30.01rem){.fold.phone{-webkit-line-clamp:none;display:block}.fold.phone+label{display:none!important}}
@media (max-width:30rem){.fold{-webkit-line-clamp:3}}
.x .part{display:grid;grid-template-columns:40px minmax(0,1fr);gap:0 .7rem;padding:.8rem 1rem .55rem;position:relative}
.x .main{min-width:0}
.x header{display:flex;gap:.3rem;white-space:nowrap}
.x header b{overflow:hidden;text-overflow:ellipsis}
.x header .soft{flex:1 1 0;min-width:5.5rem;display:flex;gap:.3rem}
.x header .handle{overflow:hidden;text-overflow:ellipsis}
.x.thread .part:not(:last-child)::before{content:'';position:absolute;left:calc(1rem + 19px);top:calc(.8rem + 44px);bottom:-.65rem;width:2px;background:var(--line)}
.x.thread .part:not(:last-child){padding-bottom:.2rem}
.x .text{margin:.1rem 0 .6rem}
.x .text:empty{display:none}
.x .grid,.x .preview{border:1px solid var(--line);border-radius:16px;overflow:hidden}
.x .of-3 .cell:first-child{grid-row:span 2}
.x .over{position:absolute;left:.7rem;right:.7rem;bottom:.7rem;width:fit-content;max-width:calc(100% - 1.4rem);background:#000c;color:#fff;border-radius:5px;padding:.1rem .4rem;font-size:.8125rem;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.x .from{color:var(--soft);font-size:.8125rem;padding:.2rem 0 0}
.x .acts{justify-content:space-between;max-width:24rem;padding-top:.6rem}
.alt{position:absolute;left:.6rem;bottom:.6rem;right:.6rem;color:#fff;font-size:.8125rem}
.alt summary{list-style:none;width:fit-content;background:#000c;border-radius:4px;padding:.05rem .35rem;font-weight:700;cursor:pointer}
.alt summary::-webkit-details-marker{display:none}
.alt p{background:#000d;border-radius:8px;padding:.5rem .6rem;margin-top:.3rem;max-height:9rem;overflow:auto}
.facebook header,.instagram header{display:flex;gap:.6rem;align-items:center;padding:.75rem 1rem .5rem}
.facebook header p{font-size:.8125rem;display:flex;align-items:center;gap:.25rem}
.facebook header svg{width:13px;height:13px}
.facebook .text{padding:0 1rem}
.facebook .folder~label{padding:0 1rem}
.facebook .preview,.facebook .grid{margin-top:.7rem;border-block:1px solid var(--line)}
.facebook .of-3 .cell:first-child{grid-column:span 2}
.facebook .grid.of-3{aspect-ratio:1/1}
.strip{display:block;background:var(--strip);padding:.6rem 1rem}
.strip .domain{display:block;color:var(--soft);font-size:.75rem;text-transform:uppercase}
.strip b{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;font-weight:650}
.facebook .acts{justify-content:space-around;padding:.55rem .5rem;font-weight:600;font-size:.875rem}
.facebook .acts span{display:flex;gap:.35rem;align-items:center}
.comment{display:flex;gap:.5rem;padding:.3rem 1rem .8rem}
.comment p{background:var(--strip);border-radius:16px;padding:.45rem .75rem}
.instagram .slides{display:block}
.instagram .many{display:flex;overflow-x:auto;scroll-snap-type:x mandatory;scrollbar-width:none}
.many li{flex:0 0 100%;scroll-snap-align:start}
.slide{position:relative;overflow:hidden}
.count{position:absolute;top:.75rem;right:.75rem;background:#000b;color:#fff;border-radius:99px;padding:.15rem .6rem;font-size:.75rem}
.dots{display:flex;justify-content:center;gap:4px;padding:.6rem 0 0}
.dots i{width:6px;height:6px;border-radius:50%;background:var(--line)}
.dots .on{background:var(--link)}
.instagram .acts{gap:.9rem;padding:.6rem 1rem .4rem;color:var(--ink)}
.instagram .text,.instagram .small{padding:0 1rem .15rem}
.instagram .fold{-webkit-line-clamp:2;padding-bottom:0}
.instagram .folder~label{padding:0 1rem .15rem;font-weight:400}
.instagram .small{padding-bottom:.9rem;padding-top:.2rem}
${ratios}
`;
