// A page in two languages, paragraph by paragraph: what an operator and the person beside them read together.

import { asked, isDiscreet, open } from './pages.js'

// What may be copied of a page. Everything else gives its words only.
const KEPT = 'a abbr b bdi blockquote br caption code dd div dl dt em h1 h2 h3 h4 hr i li ol p q s small span strong sub sup table tbody td th thead tr ul'.split(' ')
const MARKS = ['lang', 'dir', 'colspan', 'rowspan', 'scope', 'start', 'title']
const DROPPED = 'nav, script, style, template, noscript, svg, img, form, iframe, object, .toc, .crumbs, .origins, .exit, #tools'
// what holds blocks and is none itself
const AROUND = 'section, .content, .included, .acts'

// Sections of two texts side by side: [[{ key, blocks }], …] to [{ key, pairs: [[left, right], …] }].
// Anchors are the same in every language; within a section the first stands beside the first. What one text has alone keeps its place.
export function paired(left, right) {
  const result = []
  const zip = (key, a, b) => {
    const pairs = []
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
      pairs.push([i < a.length ? a[i] : null, i < b.length ? b[i] : null])
    }
    result.push({ key, pairs })
  }
  let at = 0
  for (const section of left) {
    const match = right.findIndex((r, i) => i >= at && r.key === section.key)
    if (match >= 0) {
      for (; at < match; at++) zip(right[at].key, [], right[at].blocks)
      zip(section.key, section.blocks, right[at++].blocks)
    } else {
      zip(section.key, section.blocks, [])
    }
  }
  for (; at < right.length; at++) zip(right[at].key, [], right[at].blocks)
  return result
}

// The sections of a page: its blocks in order, cut at headings that have an anchor.
export function sections(main) {
  const found = [{ key: '', blocks: [] }]
  const walk = parent => {
    for (const child of parent.children) {
      if (child.matches(DROPPED)) continue
      if (child.matches(AROUND)) {
        walk(child)
        continue
      }
      if (/^H[1-6]$/.test(child.tagName) && child.id) found.push({ key: child.id, blocks: [] })
      found[found.length - 1].blocks.push(child)
    }
  }
  walk(main)
  return found.filter(s => s.blocks.length)
}

// An address that a link may have: within the portal, the web, a number, a mail.
export function safe(href, prefix, base) {
  if (href.charAt(0) === '#') return '#' + prefix + href.slice(1)
  try {
    return /^(https?|tel|mailto):$/.test(new URL(href, base).protocol) ? href : ''
  } catch (e) {
    return ''
  }
}

function copy(node, prefix, address) {
  if (node.nodeType === 3) return document.createTextNode(node.data)
  const tag = node.nodeType === 1 ? node.localName : ''
  if (!tag || node.matches(DROPPED)) return document.createTextNode('')
  const made = KEPT.indexOf(tag) < 0 ? document.createDocumentFragment() : document.createElement(tag)
  if (made.nodeType === 1) {
    for (const mark of MARKS) {
      if (node.hasAttribute(mark)) made.setAttribute(mark, node.getAttribute(mark))
    }
    made.className = node.getAttribute('class') || ''
    if (node.id) made.id = prefix + node.id
    const href = tag === 'a' && safe(node.getAttribute('href') || '', prefix, address)
    if (href) made.setAttribute('href', href)
  }
  node.childNodes.forEach(child => made.append(copy(child, prefix, address)))
  return made
}

function start() {
  const by = id => document.getElementById(id)
  const form = by('ask')
  const word = form.dataset
  const sides = [by('left'), by('right')]
  const tags = [...sides[0].options].map(o => o.value)
  let turn = 0
  let path = ''

  function say(text) {
    by('status').textContent = text
  }

  function chosen(side) {
    return side.options[side.selectedIndex]
  }

  async function load(side, path) {
    const address = new URL(word.pages + side.value + path, location.href).href
    const page = await open(address)
    return page && !isDiscreet(page) ? { page, address, option: chosen(side), borrowed: !!page.querySelector('main > .note.borrowed') } : null
  }

  function cell(block, text, prefix) {
    const cell = document.createElement('div')
    cell.lang = text.option.value
    cell.dir = text.option.dataset.dir
    if (block) {
      // the block's own language stands on what is around it, where that is another
      const around = block.parentNode.closest('[lang]')
      if (around && around !== text.page.documentElement) {
        cell.lang = around.lang
        cell.dir = around.dir || cell.dir
      }
      cell.append(copy(block, prefix, text.address))
    }
    return cell
  }

  function show(texts) {
    const out = by('pairs')
    out.textContent = ''
    const both = texts.map(t => sections(t.page.querySelector('main')))
    for (const section of paired(both[0], both[1])) {
      for (const pair of section.pairs) {
        const row = document.createElement('div')
        row.className = 'pair'
        row.append(cell(pair[0], texts[0], 'l-'), cell(pair[1], texts[1], 'r-'))
        out.append(row)
      }
    }
    // the page has a title of its own already
    out.querySelectorAll('h1').forEach(h1 => {
      const title = document.createElement('h2')
      title.append(...h1.childNodes)
      h1.parentNode.replaceChild(title, h1)
    })
    const missing = texts.filter(t => t.borrowed).map(t => t.option.textContent)
    say(missing.length ? word.missing + ' ' + missing.join(', ') : '')
  }

  async function run() {
    const mine = ++turn
    by('pairs').textContent = ''
    by('retry').hidden = true
    by('none').hidden = !!path
    form.hidden = !path
    if (!path) {
      say(/^#.*\//.test(location.hash) ? word.broken : '')
      return
    }
    say(word.loading)
    try {
      const texts = await Promise.all(sides.map(side => load(side, path)))
      if (mine !== turn) return
      if (texts.every(t => t)) show(texts)
      else say(word.gone)
    } catch (e) {
      if (mine !== turn) return
      say(word.failed)
      by('retry').hidden = false
    }
  }

  function restore() {
    const query = asked(location.hash)
    path = query.paths[0]
    const source = word.source
    const own = document.documentElement.lang
    const from = tags.indexOf(query.from) < 0 ? own : query.from
    const other = from === source ? tags.filter(t => t !== source)[0] : source
    sides[0].value = from
    sides[1].value = tags.indexOf(query.to) < 0 ? other : query.to
    run()
  }

  form.onsubmit = event => event.preventDefault()
  form.onchange = () => {
    history.replaceState(null, '', '#p=' + path + '&from=' + sides[0].value + '&with=' + sides[1].value)
    run()
  }
  by('retry').onclick = run
  by('print').onclick = () => print()
  addEventListener('hashchange', () => {
    if (location.hash !== '#main' && !/^#[lr]-/.test(location.hash)) restore()
  })
  restore()
}

if (typeof document === 'object') start()
