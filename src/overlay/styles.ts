/**
 * The overlay's one style sheet, for its own shadow root. Colours are those of the look (design: calm, one accent), with
 * every text at 4.5 : 1 or better on its surface in light and dark. An important `:host` wins over a page's important `*`.
 */
export const STYLES = `
:host{all:initial!important}
.layer{all:initial;color-scheme:light;
 --surface:light-dark(#fff,#1f2226);--raised:light-dark(#fff,#262a2f);--line:light-dark(#d9dde3,#3a4047);--edge:light-dark(#808994,#7d8690);
 --text:light-dark(#1b1f24,#e8eaed);--quiet:light-dark(#545e69,#a3abb5);--accent:light-dark(#0b66c3,#7ab8ff);
 --met:light-dark(#2f7d4f,#6fce97);--missing:light-dark(#8f5300,#f0b54a);--hurt:light-dark(#8a3ab9,#d09bf2);
 --tint:light-dark(#fff3d9,#3b3016);--hover:light-dark(#eef2f7,#30353b);--shadow:0 6px 24px light-dark(rgb(20 30 50/.16),rgb(0 0 0/.5));
 font:13px/1.45 system-ui,"Segoe UI",sans-serif;color:var(--text);text-align:start;direction:ltr}
.layer[data-tone=dark]{color-scheme:dark}
.layer *,.layer *::before,.layer *::after{box-sizing:border-box}
[hidden]{display:none!important}
button{all:unset;box-sizing:border-box;cursor:pointer;font:inherit;color:inherit}
:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
.key{font:11px/1.3 ui-monospace,monospace;border:1px solid var(--line);border-bottom-width:2px;border-radius:4px;padding:0 4px;color:var(--quiet);white-space:nowrap}

.strip{all:unset;position:fixed;box-sizing:border-box;left:0;top:0;z-index:2147483646;display:flex;align-items:center;gap:8px;height:28px;padding:0 4px 0 2px;max-width:100vw;
 color:var(--quiet);background:var(--surface);border:1px solid var(--line);border-radius:8px;white-space:nowrap;user-select:none;-webkit-user-select:none;
 animation:appear 120ms ease-out}
.tiles{display:flex;gap:7px;padding:0 3px;border-radius:6px;flex:none}
.tile{position:relative;display:grid;place-items:center;width:20px;height:20px;border-radius:5px;font-weight:700;font-size:11px;line-height:1;color:var(--quiet)}
.tile[data-state=met]{background:var(--met);color:var(--surface)}
.tile[data-state=missing]{border:1.5px solid var(--missing);color:var(--missing)}
.tile[data-state=waiting]{border:1px dashed var(--edge)}
.tile[data-state=not-needed]{font-weight:500}
.tile[data-state=missing]::after{content:"";position:absolute;top:-4px;right:-4px;width:8px;height:8px;border-radius:50%;background:var(--missing);border:1.5px solid var(--surface)}
.tick{position:absolute;top:-4px;right:-5px;width:11px;height:11px;border-radius:50%;background:var(--surface);color:var(--met)}
.say{min-width:0;flex:0 1 auto;overflow:hidden;text-overflow:ellipsis;color:var(--text);border-radius:4px;padding:1px 3px}
button.say:hover{background:var(--hover)}
.say:has(~.unseen){flex-shrink:0;max-width:60%}
.unseen{min-width:0;flex:0 99 auto;overflow:hidden;text-overflow:ellipsis}
.count{flex:none;min-width:18px;text-align:center;font-size:11px;font-weight:600;color:var(--text);border-radius:9px;padding:1px 5px;background:var(--tint)}
.tool{flex:none;display:grid;place-items:center;width:20px;height:22px;border-radius:4px;color:var(--quiet)}
.tool:hover{background:var(--hover);color:var(--text)}
.grip{cursor:grab;touch-action:none;width:14px}
.strip[data-form=pill]{height:24px;width:52px;padding:0;gap:0;justify-content:center;border-radius:12px}
.pill{display:flex;align-items:center;justify-content:center;gap:5px;width:100%;height:100%;border-radius:12px;font-size:11px;font-weight:600;color:var(--text)}
.dots{display:grid;grid-template-columns:repeat(4,5px);gap:2px}
.dots i{width:5px;height:5px;border-radius:50%;border:1px solid var(--quiet)}
.dots i[data-state=met]{background:var(--met);border-color:var(--met);border-radius:1px}
.dots i[data-state=missing]{background:none;border:1.5px solid var(--missing)}
.dots i[data-state=not-needed]{border-color:transparent;background:var(--line)}
.strip[data-state=settled]{border-color:transparent}
.strip[data-state=settled] .tool,.strip[data-state=waiting] .tool{opacity:0}
.strip:hover .tool,.strip:focus-within .tool{opacity:1!important}
.strip[data-state=settled] .tile[data-state=met]{background:none;color:var(--met)}

.card{all:unset;position:fixed;inset:auto;z-index:2147483647;width:320px;max-width:100vw;overflow:auto;overscroll-behavior:contain;scrollbar-width:thin;margin:0;box-sizing:border-box;
 background:var(--raised);border:1px solid var(--line);border-radius:10px;box-shadow:var(--shadow);padding:12px;color:var(--text);font:13px/1.45 system-ui,"Segoe UI",sans-serif;overflow-wrap:anywhere;animation:appear 120ms ease-out}
.card:not(:popover-open):not([data-plain]){display:none}
.head{display:flex;align-items:flex-start;gap:6px}
h2{all:unset;display:block;flex:1;min-width:0;font-weight:700}
.pager{flex:none;display:flex;align-items:center;color:var(--quiet);font-size:11px;margin:-2px 0}
.why{margin:2px 0 0;color:var(--quiet)}
q{color:var(--text);background:var(--tint);border-radius:3px;padding:0 2px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
q.hurt{background:none;text-decoration:underline wavy var(--hurt);text-underline-offset:3px}
.phrases{all:unset;margin-top:8px;display:grid;gap:6px}
.phrase{display:block;width:100%;text-align:start;border:1px solid var(--line);border-radius:7px;padding:7px 9px;white-space:pre-line}
.phrase:hover{background:var(--hover)}
.card:focus-within .phrase[data-chosen]{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.phrase:focus-visible{outline:none}
.phrase i{font-style:normal;color:var(--accent);border-bottom:1px dashed}
.where{display:block;color:var(--quiet);font-size:11px;margin-top:2px}
.foot{position:sticky;bottom:-12px;background:var(--raised);padding:5px 0 4px;display:flex;flex-wrap:wrap;gap:4px 12px;margin-top:5px;color:var(--quiet);font-size:11px;align-items:center}
.foot span,.link{white-space:nowrap}
.link{color:var(--text);text-decoration:underline;text-underline-offset:2px;border-radius:4px}
.foot .link{color:var(--quiet);text-decoration:none}
.foot .link:hover{color:var(--text);text-decoration:underline}
.next{margin:4px 0 0;padding-top:8px;border-top:1px solid var(--line);color:var(--quiet)}
.next b{color:var(--text);font-weight:600}
.letters{display:grid;grid-template-columns:20px 1fr;gap:7px 10px;margin:8px 0 0;align-items:start}
.letters p{margin:0}
.letters b{font-weight:600}
.message{margin:8px 0 0;color:var(--text)}
.voice{position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

.outline{position:fixed;left:0;top:0;z-index:2147483645;pointer-events:none;box-sizing:border-box;border:2px solid var(--accent);border-radius:6px}
.mirror{position:fixed;left:0;top:0;z-index:2147483645;overflow:hidden;pointer-events:none;transform-origin:0 0;color:transparent;background:none;border:0;margin:0;padding:0;user-select:none;-webkit-user-select:none}
.mirror>div{position:absolute;color:transparent;margin:0;border:0}
.mirror span{text-decoration:underline wavy 1.5px var(--hurt);text-decoration-skip-ink:none;text-underline-offset:3px}
@supports (-moz-appearance:none){.mirror span{text-decoration-thickness:2px}}
@keyframes appear{from{opacity:0}}
@media (prefers-reduced-motion:reduce){.strip,.card{animation:none}}
@media (forced-colors:active){
 .strip,.card{border-color:CanvasText}
 .strip[data-state=settled]{border-color:CanvasText}
 .tile[data-state=met]{forced-color-adjust:none;background:CanvasText;color:Canvas}
 .strip[data-state=settled] .tile[data-state=met]{background:CanvasText;color:Canvas}
 .tick{forced-color-adjust:none;background:Canvas;color:CanvasText}
 .tile[data-state=missing]{border-color:CanvasText}
 .tile[data-state=missing]::after{background:CanvasText;border-color:Canvas;forced-color-adjust:none}
 .card:focus-within .phrase[data-chosen]{border:2px solid Highlight}
 .mirror{forced-color-adjust:none}.mirror span{text-decoration-color:Highlight}
 q{outline:1px solid}
}
`;
