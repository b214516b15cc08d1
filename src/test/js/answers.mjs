// Answers queries with the engine as it is published: node answers.mjs BASE < queries > answers, JSON, a line each.
import fs from 'node:fs'
import readline from 'node:readline'

const base = process.argv[2]
const { open } = await import(base + 'engine.js')
const engines = {}

async function fetch(path) {
  try {
    const bytes = await fs.promises.readFile(path)
    return new Response(bytes)
  } catch (e) {
    return new Response('', { status: 404 })
  }
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const { locale, text, prefix } = JSON.parse(line)
  const engine = engines[locale] || (engines[locale] = open({ base, locale, fetch }))
  const { total, hits, corrections } = await engine.search(text, { limit: 10, prefix })
  console.log(JSON.stringify({ total, corrections, hits: hits.map(h => [h.path, h.score, h.lang]) }))
}
