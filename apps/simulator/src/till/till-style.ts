/** What the till and the hosted pages need beyond the wall's own style. */
export const TILL_STYLE = `
button, .button { font: inherit; cursor: pointer; padding: .45rem .9rem; border-radius: .7rem; border: 1px solid var(--edge); background: var(--card); color: var(--ink); text-decoration: none; }
button.main { background: var(--bell); border-color: var(--bell); color: light-dark(#fff, #1d1815); font-weight: 600; }
button:hover, .button:hover { border-color: var(--bell); }
a { color: var(--bell); }
.slip { background: var(--card); border: 1px solid var(--edge); border-radius: 1.2rem; padding: 1rem 1.1rem; box-shadow: 0 2px 10px rgb(60 30 10 / .07); }
.slip h2 { display: flex; flex-wrap: wrap; gap: .5rem; justify-content: space-between; text-align: left; font-size: 1.05rem; }
.slip p { margin: .25rem 0; overflow-wrap: anywhere; }
.slip small { color: var(--soft); overflow-wrap: anywhere; }
.doings { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .7rem; }
.doings form, .checkout form { display: inline; }
.paid { color: var(--good); }
.failed, .expired, .refunded { color: var(--bad); }
.checkout { max-width: 26rem; margin: 3rem auto; }
.checkout .sum { font: 600 2rem/1.2 Georgia, serif; margin: .6rem 0; font-variant-numeric: tabular-nums; }
.checkout .doings button { flex: 1 1 auto; padding: .7rem 1rem; }
.notice { color: var(--bad); }
iframe.letter { width: 100%; height: 36rem; border: 1px solid var(--edge); border-radius: 1.2rem; background: #fff; }
.slip > .bubble { max-width: 44rem; }
main > h2 { margin-top: 1.5rem; text-align: left; border: 0; }
`;
