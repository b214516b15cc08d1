// Approdo's search and Pagefind's, side by side, on the same pages. Started by ./search, which see.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { further, judged, typed } from './queries.mjs'
import { serve } from './server.mjs'

const [repository, work, jar, classes, pages, languages] = process.argv.slice(2)
const here = import.meta.dirname || dirname(new URL(import.meta.url).pathname)
const { chromium } = createRequire(resolve(repository, 'src/test/browser/package.json'))('playwright-core')
const SESSIONS = 24, JUDGED = 150
const site = join(work, 'site'), out = join(work, 'out'), plain = join(work, 'pages'), found = join(work, 'pagefind')

function run(command, ...args) {
  const done = spawnSync('bash', ['-c', 'TIMEFORMAT="%R %U %S"; time "$@"', 'bash', command, ...args],
    { encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  if (done.status) throw Error(`${command} ${args.join(' ')}\n${done.stdout.slice(-3000)}\n${done.stderr.slice(-3000)}`)
  const [wall, user, system] = done.stderr.trim().split('\n').pop().split(' ').map(Number)
  return { wall, cpu: user + system, text: done.stdout, log: done.stderr }
}

const files = folder => readdirSync(folder, { withFileTypes: true }).flatMap(f =>
  f.isDirectory() ? files(join(folder, f.name)) : [join(folder, f.name)])
const weigh = list => ({ files: list.length, bytes: list.reduce((sum, f) => sum + statSync(f).size, 0) })
const median = list => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]
const kb = bytes => (bytes / 1000).toFixed(1)
const row = cells => `| ${cells.join(' | ')} |`
const table = (head, rows) => console.log([...[head, head.map(() => '---'), ...rows].map(row), ''].join('\n'))

// the pages, and both indexes
console.error(run('node', join(here, 'corpus.mjs'), repository, site, pages, languages).log.trim())
rmSync(out, { recursive: true, force: true })
const inside = JSON.parse(run('java', '-XX:+UseParallelGC', '-Xss4m', ...(process.env.BENCH_JAVA || '').split(' ').filter(o => o),
  '-cp', jar + ':' + classes, 'org.approdo.SearchBenchmark', site, out).text)
const written = JSON.parse(readFileSync(join(site, 'pages.json')))
rmSync(plain, { recursive: true, force: true })
for (const [tag, list] of Object.entries(written)) for (const { path } of list) {
  const folder = join(plain, tag, path)
  mkdirSync(folder, { recursive: true })
  cpSync(join(out, tag, path, 'index.html'), join(folder, 'index.html'))
}
rmSync(found, { recursive: true, force: true })
const pagefind = run('node', join(here, 'node_modules/pagefind/lib/runner/bin.cjs'),
  '--site', plain, '--output-path', found, '--root-selector', 'main')
const version = JSON.parse(readFileSync(join(here, 'node_modules/pagefind/package.json'))).version
const java = spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr.split('\n')[0]
const revision = spawnSync('git', ['-C', repository, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim()
console.log(`${pages} pages, ${languages} language(s), ${new Date().toISOString().slice(0, 10)}: Approdo ${revision}, Pagefind ${version}, ` +
  `Node ${process.versions.node}, ${java}, ${cpus().length} cores\n`)

const own = weigh(files(join(out, 'search'))), theirs = weigh(files(found))
const uiFiles = weigh(files(found).filter(f => /pagefind-(ui|modular|component|highlight)|playground/.test(f)))
table(['index', 'wall s', 'CPU s', 'share of build CPU', 'files', 'kB'], [
  ['Approdo', inside.index.wall, inside.index.cpu, Math.round(100 * inside.index.cpu / inside.build.cpu) + ' %', own.files, kb(own.bytes)],
  [`Pagefind ${version}`, pagefind.wall, pagefind.cpu.toFixed(2), `${Math.round(100 * pagefind.cpu / (inside.build.cpu - inside.index.cpu))} % of a build without index`, theirs.files - uiFiles.files, kb(theirs.bytes - uiFiles.bytes)],
  ['whole Approdo build, index included', inside.build.wall, inside.build.cpu, '', '', '']
])

if (process.env.BENCH_ONLY === 'index') process.exit(0)

// on the wire
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] })
console.log(`Chromium ${browser.version()}\n`)
const hash = readdirSync(join(out, 'search'))[0]
const KINDS = [['scripts', /\.js$/], ['wasm', /wasm/], ['root', /root\.bin|pf_meta|entry\.json/], ['words', /\/w\d+\.bin|pf_index/],
  ['results', /\/r\d+\.bin|pf_fragment/], ['texts', /\/t\d+\.bin/]]
const kindOf = path => (KINDS.find(k => k[1].test(path)) || ['other'])[0]

// the script that every page of the portal has is no part of its search
function sum(all) {
  const requests = all.filter(r => !r.path.startsWith('/app/'))
  const total = { body: 0, headers: 0, asked: 0, requests: requests.length, missing: requests.filter(r => r.status !== 200).length }
  for (const r of requests) {
    total.body += r.body
    total.headers += r.headers
    total.asked += r.request
    total[kindOf(r.path)] = (total[kindOf(r.path)] || 0) + r.body
    total['#' + kindOf(r.path)] = (total['#' + kindOf(r.path)] || 0) + 1
  }
  return total
}

const searches = {
  Approdo: {
    page: '/it/search/',
    start: hash => import(`/search/${hash}/engine.js`).then(m => {
      window.engine = m.open({ base: `/search/${hash}/`, locale: 'it', fetch: fetch.bind(window) })
    }),
    search: ([text, limit, prefix]) => window.engine.search(text, { limit, prefix }).then(f => f.hits.map(h => h.path))
  },
  Pagefind: {
    page: '/pagefind-page/',
    start: () => import('/pagefind/pagefind.js').then(m => { window.pagefind = m }),
    search: ([text, limit]) => window.pagefind.search(text).then(f =>
      Promise.all(f.results.slice(0, limit).map(r => r.data()))).then(d => d.map(p => p.url.replace(/^\/it|index\.html$/g, '')))
  }
}
mkdirSync(join(work, 'pagefind-page'), { recursive: true })
writeFileSync(join(work, 'pagefind-page/index.html'), '<!doctype html><html lang="it"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Pagefind</title></html>')
const folders = { '/pagefind/': found, '/pagefind-page/': join(work, 'pagefind-page'), '/': out }
const { clean, wrong } = typed(written.it, SESSIONS)
const text = path => readFileSync(join(plain, 'it', path, 'index.html'), 'utf8').replace(/^[^]*<main/, '').replace(/<[^>]*>/g, ' ')
const deep = further(written.it.map(p => text(p.path)), SESSIONS)

async function session(server, name, queries, shown) {
  const context = await browser.newContext(), page = await context.newPage(), { page: address, start, search } = searches[name], sums = []
  await page.goto(server.base + address)
  await server.quiet()
  const scripts = server.take().filter(r => kindOf(r.path) === 'scripts')
  if (shown === 'as shown') {
    for (const text of queries) {
      await page.fill('#q', text)
      await page.press('#q', 'Enter')
      await server.quiet()
      sums.push(sum(server.take()))
    }
  } else {
    await page.evaluate(start, hash)
    for (const text of queries) {
      await page.evaluate(search, [text, 5, false])
      await server.quiet()
      sums.push(sum(server.take()))
    }
  }
  const first = sum(scripts)
  for (const key of Object.keys(first)) sums[0][key] = (sums[0][key] || 0) + first[key]
  await context.close()
  return sums
}

const ROWS = [['first', 0, 0], ['second', 0, 1], ['third', 0, 2], ['fourth, mistyped', 0, 3], ['first, mistyped', 1, 0],
  ['first, words of a text', 2, 0], ['second, words of a text', 2, 1]]
for (const gzip of [true, false]) {
  const server = await serve(folders, gzip), rows = []
  for (const [name, shown] of [['Approdo', 5], ['Pagefind', 5], ['Approdo', 'as shown']]) {
    if (shown === 'as shown' && !gzip) continue
    const kinds = [[], [], []]
    for (let i = 0; i < SESSIONS; i++) {
      // uncompressed, only the scripts weigh more
      kinds[0].push(await session(server, name, gzip ? [...clean.slice(i * 3, i * 3 + 3), wrong[i]] : [clean[i * 3]], shown))
      if (gzip) kinds[1].push(await session(server, name, [wrong[(SESSIONS + i) % wrong.length]], shown))
      if (gzip) kinds[2].push(await session(server, name, [deep[i], deep[(i + 1) % SESSIONS]], shown))
    }
    for (const [label, kind, place] of gzip ? ROWS : ROWS.slice(0, 1)) {
      const all = kinds[kind].map(s => s[place]), of = key => median(all.map(s => s[key] || 0)), broken = all.some(s => s.missing)
      const parts = ['scripts', 'wasm', 'root', 'words', 'results', 'texts', 'other'].filter(k => of(k)).map(k => `${k} ${kb(of(k))} in ${of('#' + k)}`)
      rows.push([name + (shown === 5 ? ', 5 results' : ', the page itself: 5 results and the parts of texts around matches'), label, kb(of('body')), kb(Math.max(...all.map(s => s.body))), of('requests'),
        kb(of('headers')), kb(of('asked')), parts.join(', ') + (broken ? ' (some were missing)' : '')])
    }
  }
  await server.close()
  console.log(gzip ? 'Host that compresses texts, but not types it does not know:\n' : 'Host that compresses nothing:\n')
  table(['search', '', 'kB, median', 'kB, most', 'requests', 'kB of headers', 'kB asked', 'medians of the parts, kB'], rows)
}

// what is found
const questions = judged(written.it, JUDGED), kinds = Array.from(new Set(questions.map(q => q.kind)))
const server = await serve(folders, true), scores = {}
for (const name of ['Approdo', 'Pagefind']) {
  const context = await browser.newContext(), page = await context.newPage(), { page: address, start, search } = searches[name]
  await page.goto(server.base + address)
  await page.evaluate(start, hash)
  for (const { kind, text, path, prefix } of questions) {
    const rank = (await page.evaluate(search, [text, 10, !!prefix])).indexOf(path)
    const row = scores[name + kind] || (scores[name + kind] = { gain: 0, count: 0, missed: 0 })
    row.count++
    row.gain += rank < 0 ? 0 : 1 / Math.log2(rank + 2)
    row.missed += rank < 0
  }
  await context.close()
}
await server.close()
table(['nDCG@10 (right page not among ten)', ...kinds.map(k => `${k}, ${questions.filter(q => q.kind === k).length} queries`)],
  ['Approdo', 'Pagefind'].map(name => [name, ...kinds.map(k => (s => `${(s.gain / s.count).toFixed(3)} (${s.missed})`)(scores[name + k]))]))
await browser.close()
