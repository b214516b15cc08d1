// Writes a portal of made-up pages into a folder: node corpus.mjs REPOSITORY FOLDER PAGES LANGUAGES
// The same arguments give the same bytes. Types, vocabularies, locales and templates are the portal's own.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { random } from './random.mjs'
import { language, writer } from './words.mjs'

const LOCALES = ['it', 'en', 'fr', 'es', 'ar']
const DATE = '2026-11-01'
const [repository, folder, pages, languages] = [process.argv[2], process.argv[3], +process.argv[4], +process.argv[5]]
const tags = LOCALES.slice(0, languages), content = join(repository, 'content')

rmSync(folder, { recursive: true, force: true })
mkdirSync(join(folder, 'content'), { recursive: true })
cpSync(join(repository, 'templates'), join(folder, 'templates'), { recursive: true })
for (const name of readdirSync(join(content, '_vocabularies'))) {
  const lines = readFileSync(join(content, '_vocabularies', name), 'utf8').split('\n')
  write('content/_vocabularies/' + name, lines.filter(l => !(tag => tag && !tags.includes(tag[1]))(/^ {4,}([a-z]{2}): [^{]/.exec(l))).join('\n'))
}
for (const type of readdirSync(content)) {
  const from = join(content, type, '_type.yml')
  if (existsSync(from)) write(`content/${type}/_type.yml`, readFileSync(from))
}
const names = { it: 'Italiano', en: 'English', fr: 'Français', es: 'Español', ar: 'العربية' }
write('site-config.yml', ['name: Search', 'base-url: https://example.org', 'source-locale: it', 'home-area: italia',
  'helplines: [contact-points-0]', 'page-size: 100', 'locales:',
  ...tags.map(t => `  ${t}: {endonym: ${names[t]}, fallback: [${tags.includes('en') && t !== 'en' ? 'en' : t === 'it' ? '' : 'it'}]` +
    `${t === 'ar' ? ', direction: rtl, numerals: latn' : ''}}`), ''].join('\n'))
for (const t of tags) cpSync(join(repository, 'locales', t + '.yml'), join(folder, 'locales', t + '.yml'))

function write(path, text) {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const models = tags.map(t => language(content, t))
const documents = Math.floor(pages / languages), regions = Math.min(20, Math.floor(documents / 5))
const rest = documents - regions - 2 - 10
const counts = { organisations: 10, 'contact-points': Math.round(rest * 0.4), guides: Math.round(rest * 0.4) }
counts['good-practices'] = rest - counts['contact-points'] - counts.guides
const areas = ['italia', ...Array.from({ length: regions }, (_, i) => 'region-' + i)]
const TOPICS = ['working-conditions', 'labour-market', 'family', 'qualifications', 'return', 'before-departure', 'tax-social-security', 'host-country']
const LIFE = ['documents', 'work', 'health', 'housing', 'italian', 'minors', 'mediation']
const SECTIONS = { guides: ['who', 'how', 'needs', 'where'], 'good-practices': ['subject', 'description', 'beneficiaries', 'results'],
  regions: ['presence', 'labour-market', 'welfare'] }
const written = Object.fromEntries(tags.map(t => [t, []])), titles = new Set()

/** A page in every language. Facts and structure are the same in all. */
function page(type, number, area, id, facts = []) {
  const path = area ? `${type}/${area}/${id}` : `${type}/${id}`
  const yaml = type === 'organisations' || type === 'contact-points'
  for (const model of models) {
    const shape = random(`shape ${type} ${number}`), own = model.tag === 'it'
    let w, title
    for (let turn = 0; !title || titles.has(model.tag + title); turn++) {
      w = writer(model, `${model.tag} ${type} ${number} ${turn}`)
      title = w.title()
    }
    titles.add(model.tag + title)
    written[model.tag].push({ path: `/${path}/`, title })
    let words = shape.int(300, 500) - 30
    const lines = [`${yaml ? 'name' : 'title'}: ${JSON.stringify(title)}`, `summary: ${JSON.stringify(w.text(20))}`]
    if (own) lines.push(...facts, `reviewed: ${DATE}`)
    else lines.push(`translation: {source: it, digests: "", date: ${DATE}, method: machine}`)
    if (type === 'good-practices') {
      lines.push(`promoter: ${JSON.stringify(w.line(4))}`, `territory: ${JSON.stringify(w.line(5))}`, 'stakeholders:',
        ...Array.from({ length: 3 }, () => `  - {name: ${JSON.stringify(w.line(3))}}`))
      words -= 18
    }
    const paragraphs = count => Array.from({ length: Math.max(1, Math.round(count / 60)) }, () => w.text(Math.min(count, 60)))
    if (yaml) {
      lines.push(type === 'organisations' ? 'description: |' : 'who: |', ...paragraphs(words).flatMap(p => ['  ' + p, '']))
      write(`content/${path}/index.${model.tag}.yml`, lines.join('\n') + '\n')
    } else {
      const sections = SECTIONS[type], body = sections.flatMap((s, i) => [
        `## ${w.line(3)}${own ? ` {#${s}}` : ''}`, ...i === 1 ?
          [Array.from({ length: 5 }, () => `- ${w.line(6)}`).join('\n'), ...paragraphs(words / sections.length - 30)] :
          paragraphs(words / sections.length)])
      write(`content/${path}/index.${model.tag}.md`, `---\n${lines.join('\n')}\n---\n\n${body.join('\n\n')}\n`)
    }
  }
}

page('regions', 0, '', 'europa', ['kind: world-region'])
page('regions', 1, '', 'italia', ['kind: country', 'parent: europa', 'time-zone: Europe/Rome'])
for (let i = 0; i < regions; i++) page('regions', i + 2, '', 'region-' + i, ['kind: region', 'parent: italia'])
for (const [type, many] of Object.entries(counts)) {
  for (let i = 0; i < many; i++) {
    const r = random(`facts ${type} ${i}`), area = r.of(areas)
    const facts = {
      organisations: () => ['kind: ngo'],
      'contact-points': () => [`organisation: organisations-${r.int(0, 9)}`, 'visibility: public', `services: [${r.of(TOPICS)}]`,
        `life-areas: [${r.of(LIFE)}]`, `languages: [{code: it}, {code: ${r.of(['en', 'fr', 'ar', 'es'])}}]`,
        `phones: [{number: "+39 0${r.int(10, 99)} ${r.int(1000000, 9999999)}"}]`, `emails: [{email: info${i}@example.org}]`,
        `address: {street: Via di esempio, number: "${r.int(1, 200)}", postcode: "${r.int(10000, 99999)}", city: Milano, province: MI}`,
        'hours: {weekly: {mon: [09:00-12:30], thu: [14:00-17:00]}}'],
      guides: () => [`category: ${r.of(LIFE)}`, 'status: active', `topics: [${r.of(TOPICS)}]`,
        `contacts: [contact-points-${r.int(0, counts['contact-points'] - 1)}]`],
      'good-practices': () => ['dimensions: [social-inclusion]', `life-areas: [${r.of(LIFE)}]`]
    }[type]()
    page(type, i, area, `${type}-${i}`, facts)
  }
}
write('pages.json', JSON.stringify(written))
console.error(`${documents} documents in ${tags}; learnt ${models.map(m => `${m.tag}: ${m.known} forms in ${m.learnt} words`).join(', ')}`)
