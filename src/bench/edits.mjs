// How soon a saved text is seen: node edits.mjs ADDRESS FILE EDITS PAUSE. Chromium has ADDRESS, a page of ./approdo serve,
// open on a phone's screen; each edit adds words to FILE, from which it is made, and waits for them. Prints milliseconds
// from saving to the first paint of the page that has the words, a JSON list; PAUSE, in milliseconds, lies between edits.

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { chromium } = createRequire(new URL('../test/browser/', import.meta.url))('playwright-core')
const [address, file, edits, pause] = process.argv.slice(2)
const before = readFileSync(file, 'utf8')
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] })
try {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  page.setDefaultTimeout(120_000)
  await page.goto(address)
  const times = []
  for (let edit = 1; edit <= Number(edits); edit++) {
    await new Promise(done => setTimeout(done, Number(pause)))
    const words = `benchmark edit ${edit}.`, saved = Date.now()
    writeFileSync(file, `${before}\n\n${words}\n`)
    // what Playwright needs to see it is left out: the page itself knows when it was painted
    const painted = await page.waitForFunction(words => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0]
      return paint && document.body.textContent.includes(words) && performance.timeOrigin + paint.startTime
    }, words)
    times.push(Math.round(await painted.jsonValue() - saved))
  }
  console.log(JSON.stringify(times))
} finally {
  writeFileSync(file, before)
  await browser.close()
}
