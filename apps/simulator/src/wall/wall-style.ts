/** Warm paper by day, a dim kitchen by night. */
export const WALL_STYLE = `
:root {
  color-scheme: light dark;
  --page: light-dark(#fbf5ec, #1d1815);
  --ink: light-dark(#3b2c22, #f1e6d8);
  --soft: light-dark(#715d4e, #b9a695);
  --card: light-dark(#fffdf9, #2a221d);
  --edge: light-dark(#e6d7c3, #43362d);
  --bubble: light-dark(#f6e3cb, #4a3528);
  --bell: light-dark(#a8431f, #f0935f);
  --good: light-dark(#3f6b2f, #9cc98a);
  --bad: light-dark(#a3262b, #f2989b);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.45 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: end; justify-content: space-between; padding: 1.5rem 1rem .5rem; }
header, main { max-width: 84rem; margin: 0 auto; }
h1 { margin: 0; font: 600 1.7rem/1.2 Georgia, serif; color: var(--bell); }
header a { color: var(--bell); }
header p { margin: .25rem 0 0; color: var(--soft); max-width: 34rem; }
header form { display: grid; gap: .25rem; flex: 0 1 16rem; }
label { font-size: .85rem; color: var(--soft); }
input { font: inherit; color: inherit; width: 100%; padding: .5rem .75rem; background: var(--card); border: 1px solid var(--edge); border-radius: .7rem; }
:focus-visible { outline: 2px solid var(--bell); outline-offset: 2px; }
main { padding: 0 1rem 3rem; }
.totals { color: var(--soft); font-variant-numeric: tabular-nums; }
.away .totals::after { content: ' (the simulator is not answering)'; color: var(--bad); }
.empty { padding: 3rem 1rem; text-align: center; color: var(--soft); border: 1px dashed var(--edge); border-radius: 1.2rem; }
.wall { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); align-items: start; }
.handset { background: var(--card); border: 1px solid var(--edge); border-radius: 1.6rem; padding: .9rem .9rem 1.1rem; box-shadow: 0 2px 10px rgb(60 30 10 / .07); }
h2 { margin: 0 0 .6rem; padding-bottom: .5rem; text-align: center; font-size: .95rem; font-weight: 600; letter-spacing: .02em; border-bottom: 1px solid var(--edge); font-variant-numeric: tabular-nums; }
.earlier { margin: 0 0 .5rem; text-align: center; font-size: .8rem; color: var(--soft); }
article { margin-top: .7rem; }
h3 { margin: 0 0 .2rem .4rem; font-size: .8rem; font-weight: 500; color: var(--soft); overflow-wrap: anywhere; }
.bubble { margin: 0; padding: .6rem .8rem; background: var(--bubble); border-radius: 1rem 1rem 1rem .3rem; white-space: pre-wrap; overflow-wrap: anywhere; }
article footer { display: flex; justify-content: space-between; gap: .5rem; margin: .2rem .4rem 0; font-size: .78rem; color: var(--soft); }
.delivered { color: var(--good); }
.undelivered { color: var(--bad); }
.bubble a { color: var(--bell); }
.reply { margin-left: 1.5rem; }
.reply .bubble { background: var(--page); border: 1px solid var(--edge); border-radius: 1rem 1rem .3rem 1rem; }
.answer { display: grid; grid-template-columns: 1fr auto; gap: .4rem; margin-top: .8rem; }
.answer button { font: inherit; color: inherit; padding: .5rem .75rem; background: var(--bubble); border: 1px solid var(--edge); border-radius: .7rem; cursor: pointer; }
.answer output { grid-column: 1 / -1; font-size: .8rem; color: var(--bad); }
`;
