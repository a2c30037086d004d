/** What the panel adds to the overlay's style sheet, whose tokens and buttons it shares. */
export const TEACH_STYLES = `
.stage{all:unset;position:fixed;inset:0;z-index:2147483647;pointer-events:none;display:block;width:100vw;height:100vh;overflow:hidden;background:none;border:0;color:var(--text);font:13px/1.45 system-ui,"Segoe UI",sans-serif}
.stage:not(:popover-open):not([data-plain]){display:none}
.shield{position:fixed;inset:0;pointer-events:auto;cursor:crosshair}
.box{position:fixed;left:0;top:0;box-sizing:border-box;border:2px solid var(--quiet);border-radius:6px;pointer-events:none}
.box[data-role=customer]{border-color:var(--accent)}
.box[data-role=agent]{border-color:var(--hurt);border-style:dashed}
.box[data-role=target]{border-color:var(--missing);background:color-mix(in srgb,var(--missing) 10%,transparent)}
.box[data-role=composer]{border-color:var(--met)}
.box b{position:absolute;right:6px;top:-2px;transform:translateY(-50%);font-size:11px;line-height:1;font-weight:600;padding:3px 6px;border-radius:5px;color:var(--surface);background:var(--quiet);white-space:nowrap}
.box[data-role=customer] b{background:var(--accent)}
.box[data-role=agent] b{background:var(--hurt)}
.box[data-role=composer] b{background:var(--met)}
.panel{position:fixed;box-sizing:border-box;pointer-events:auto;width:320px;max-width:calc(100vw - 16px);max-height:calc(100vh - 16px);overflow:auto;overscroll-behavior:contain;scrollbar-width:thin;padding:14px;
 background:var(--raised);border:1px solid var(--line);border-radius:10px;box-shadow:var(--shadow);overflow-wrap:anywhere;animation:appear 120ms ease-out;outline:none}
.panel[data-side=right]{right:8px;top:8px}
.panel[data-side=left]{left:8px;bottom:8px}
.panel:focus-visible{outline:none}
.tools{flex:none;display:flex;gap:2px;margin:-3px -4px 0 0}
.tools .tool{width:24px;height:24px}
.lead{margin:4px 0 10px;color:var(--quiet)}
ol{all:unset;display:grid;gap:2px;margin:0 -6px}
li{display:flex;align-items:center;gap:8px;padding:4px 6px;border-radius:7px;min-height:32px}
li[data-now=true]{background:var(--hover)}
li>span:nth-child(2){flex:1;min-width:0}
li small{display:block;font-size:11px;color:var(--quiet)}
.dot{flex:none;display:grid;place-items:center;width:18px;height:18px;border-radius:50%;border:1.5px solid var(--edge);font-size:10px;font-weight:700;color:var(--quiet)}
.dot[data-done=true]{background:var(--met);border-color:var(--met);color:var(--surface)}
li[data-now=true] .dot:not([data-done=true]){border-color:var(--accent);color:var(--accent)}
.small{flex:none;border:1px solid var(--line);border-radius:6px;padding:2px 8px;font-size:12px}
.small:hover{background:var(--hover)}
.say-now{margin:10px 0 0;padding:8px 10px;border-radius:7px;background:var(--hover);color:var(--text)}
.say-now[data-kind=trouble]{background:var(--tint)}
.found{margin:12px 0 0;padding-top:10px;border-top:1px solid var(--line)}
.found p{margin:0}
.counts{display:flex;flex-wrap:wrap;gap:4px 14px;margin:6px 0 8px;font-weight:600}
.counts i{display:inline-block;width:11px;height:11px;border:2px solid var(--quiet);border-radius:3px;margin-right:5px;vertical-align:-1px}
.counts [data-role=customer] i{border-color:var(--accent)}
.counts [data-role=agent] i{border-color:var(--hurt);border-style:dashed}
.choices{display:flex;flex-wrap:wrap;gap:6px;margin-top:6px}
.more{margin-top:10px;display:grid;gap:4px}
.more>div{display:flex;align-items:center;gap:8px}
.more span{flex:1;min-width:0;color:var(--quiet)}
.end{display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px;margin-top:12px}
.primary{background:var(--accent);color:var(--surface);font-weight:600;border-radius:7px;padding:6px 12px}
.primary:hover{filter:brightness(1.08)}
.primary[disabled]{opacity:.6;cursor:default}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:480px){.lead{display:none}.panel{width:calc(100vw - 16px);max-height:60vh}.panel[data-side=right]{right:8px;left:8px}}
@media (prefers-reduced-motion:reduce){.panel{animation:none}}
@media (forced-colors:active){.panel,.box{border-color:CanvasText}.box b{background:Canvas;color:CanvasText;border:1px solid}.dot[data-done=true]{forced-color-adjust:none;background:CanvasText;color:Canvas}.primary{border:1px solid}}
`;
