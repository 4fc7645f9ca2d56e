import { chromium } from "playwright-core"; import fs from "fs";
const b=await chromium.launch({executablePath:"/usr/bin/chromium",headless:true,args:["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"]});
const seeds=process.argv[2]==="seeds";
for (const [w,scheme] of [[1280,"light"],[390,"light"],[1280,"dark"]]) {
  const c=await b.newContext({viewport:{width:w,height:900},colorScheme:scheme}); const p=await c.newPage();
  p.on("console",m=>["error","warning"].includes(m.type())&&console.log(w,m.text())); p.on("pageerror",e=>console.log("ERR",e.message));
  const t=Date.now(); await p.goto("http://localhost:8123/"); await p.waitForSelector("#loading",{state:"detached"}); console.log("loaded",Date.now()-t);
  await p.waitForTimeout(1500);
  if(seeds){ const text=["/work/shared/seeds/000_8426e3524d1e4628.txt","/work/shared/seeds/001_f43f679356a9e780.txt"].map(f=>fs.readFileSync(f,"utf8"));
    for(const x of text){ await p.goto("http://localhost:8123/#/articles"); await p.waitForTimeout(300); await p.locator("textarea").first().fill(x); await p.getByRole("button",{name:/add|read|analy/i}).first().click(); await p.waitForTimeout(1200);} }
  for (const r of ["articles","read/a1","read/a2","cards","cards/e1","stances","stances?by=targets","quotes","compare"]) {
    await p.goto("http://localhost:8123/#/"+r); await p.waitForTimeout(700);
    await p.screenshot({path:`/tmp/shots/${w}-${scheme}-${r.replace(/[\/?=]/g,"_")}.png`});
  }
  await c.close();
}
await b.close();
