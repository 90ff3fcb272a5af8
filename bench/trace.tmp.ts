import { launch } from "../test/e2e/browser.ts";
import { SITE, PEER, serve } from "./site.ts";
const s = await serve(SITE), q = await serve(PEER);
const b = await launch({ webgl: true });
for (let i=0;i<5;i++) for (const who of ["ours","peer"]) {
const c = await b.newContext({ viewport: {width:1440,height:900} });
const p = await c.newPage();
const cdp = await c.newCDPSession(p); await cdp.send("Performance.enable");
if (who==="ours") await p.addInitScript(() => { const look=()=>{ if(!document.querySelector('[data-drawing="region"] .glyph')) requestAnimationFrame(look); else requestAnimationFrame(()=>{(window as any).drawnAt=performance.now()}) }; requestAnimationFrame(look); });
await p.goto(who==="ours"? s.url+"?view=region&renderer=svg": q.url,{waitUntil:"commit"});
const t = await (await p.waitForFunction(()=>window.drawnAt)).jsonValue();
const m = Object.fromEntries((await cdp.send("Performance.getMetrics")).metrics.map((x:any)=>[x.name,x.value]));
console.log(who, Math.round(t!), "task",Math.round(m.TaskDuration*1000),"script",Math.round(m.ScriptDuration*1000),"layout",Math.round(m.LayoutDuration*1000),"style",Math.round(m.RecalcStyleDuration*1000), "compile", Math.round((m.V8CompileDuration??0)*1000));
await c.close();
}
await b.close(); await s.close(); await q.close();
