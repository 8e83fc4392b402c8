/** The news site's own look: a quiet broadsheet, light and dark. */
export const newsStyle = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#5b6470;--paper:#fffdf9;--line:#e3ddd2;--accent:#a63a24}
@media (prefers-color-scheme:dark){:root{--ink:#ece8e1;--soft:#a5adb8;--paper:#14171b;--line:#2c3138;--accent:#f0927b}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.125rem/1.6 Georgia,'Times New Roman',serif;overflow-wrap:break-word}
a{color:inherit}
img{display:block;max-width:100%;height:auto;background:var(--line)}
.skip,.unseen{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem}
.masthead{text-align:center;padding:1.5rem 1rem 0;border-bottom:1px solid var(--line)}
.masthead .name{margin:0;font-size:clamp(1.9rem,7vw,3.2rem);line-height:1.1;font-weight:700;letter-spacing:-.02em}
.masthead a{text-decoration:none}
.motto{margin:.25rem 0 1rem;color:var(--soft);font-style:italic}
nav ul,.share,.tags,.foot ul,.related ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
nav ul{justify-content:center;padding-bottom:.75rem;font:600 .85rem/1.6 system-ui,sans-serif}
nav a[aria-current]{color:var(--accent)}
main{max-width:70rem;margin:0 auto;padding:1.5rem 1rem 3rem}
.story{max-width:42rem;margin:0 auto}
.kicker{margin:0;color:var(--accent);font:700 .8rem/1.4 system-ui,sans-serif;letter-spacing:.06em;text-transform:uppercase}
h1{font-size:clamp(1.8rem,5.5vw,2.9rem);line-height:1.12;margin:.4rem 0 .8rem;letter-spacing:-.015em;text-wrap:balance}
.story h2{font-size:1.35rem;line-height:1.25;margin:2rem 0 .4rem}
.standfirst{font-size:1.25rem;line-height:1.4;color:var(--soft);margin:0 0 1rem}
.byline,.share,figcaption,.tags,.foot,.newsletter,.cookies{font:400 .875rem/1.5 system-ui,sans-serif;color:var(--soft)}
figure{margin:1.25rem 0}
figcaption{padding-top:.4rem}
blockquote{margin:1.5rem 0;padding-left:1rem;border-left:3px solid var(--accent);font-style:italic}
.tags li{border:1px solid var(--line);border-radius:99px;padding:.1rem .7rem}
.related{max-width:42rem;margin:3rem auto 0;border-top:1px solid var(--line)}
.related ul{flex-direction:column;gap:.5rem}
.front{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:2rem 1.5rem}
.teaser h2{font-size:1.3rem;line-height:1.25;margin:.2rem 0}
.teaser h2 a{text-decoration:none}
.teaser p:last-child{margin:0;color:var(--soft);font-size:1rem}
.teaser .kicker{margin-top:.7rem}
@media (min-width:60rem){.teaser:first-child{grid-column:span 2;grid-row:span 2}.teaser:first-child h2{font-size:2.1rem}}
.newsletter,.foot{border-top:1px solid var(--line);padding:1.25rem 1rem;text-align:center}
.foot ul{justify-content:center}
.cookies{padding:.75rem 1rem;text-align:center;background:var(--line);color:var(--ink)}
.cookies p{margin:0}
`;
