// The pages a reader keeps on the phone, and lists that others share as a link.

import { about, asked, isDiscreet, link, open, share, stored } from './pages.js'

const PLACE = 'my-list'
// the leaflet holds no more
const LEAVES = 4
const AT_ONCE = 4

// The list with one page a place further up.
export function raised(list, path) {
  const at = list.findIndex(e => e.p === path)
  if (at < 1) return list
  const next = list.slice()
  next.splice(at - 1, 2, list[at], list[at - 1])
  return next
}

// What another list has is added behind what the own one has.
export function joined(own, other) {
  return own.concat(other.filter(e => !own.some(o => o.p === e.p)))
}

function start() {
  const by = id => document.getElementById(id)
  const frame = by('my-list')
  const word = frame.dataset
  const home = word.pages
  let kept = []
  let before = null
  let guests = []
  let gone = []
  let lasting = true

  function load() {
    try {
      kept = stored(localStorage.getItem(PLACE))
    } catch (e) {
      lasting = false
    }
  }

  function save(list) {
    kept = list
    try {
      localStorage.setItem(PLACE, JSON.stringify(kept))
    } catch (e) {
      lasting = false
    }
    if (!lasting) say(word.lost)
  }

  function say(text) {
    by('status').textContent = text
  }

  function made(tag, text, settings) {
    const element = Object.assign(document.createElement(tag), settings)
    element.textContent = text
    return element
  }

  function row(entry) {
    const row = document.createElement('li')
    row.dataset.path = entry.p
    row.append(made('a', entry.t, { href: home + entry.p.slice(1) }))
    const small = made('div', '', { className: 'small' })
    if (entry.k) small.append(made('span', entry.k))
    if (gone.indexOf(entry.p) >= 0) small.append(made('span', word.gone, { className: 'chip shut' }))
    if (small.firstChild) row.append(small)
    if (entry.n.length) {
      const calls = made('p', '', { className: 'calls' })
      for (const number of entry.n) {
        const call = made('a', word.call + ' ', { href: 'tel:' + number[0], className: 'btn' })
        call.append(made('bdi', number[1], { dir: 'ltr' }))
        calls.append(call)
      }
      row.append(calls)
    }
    return row
  }

  function button(text, entry, act) {
    const button = made('button', text, { type: 'button', className: 'btn soft', onclick: act })
    button.setAttribute('aria-label', text + ': ' + entry.t)
    return button
  }

  function show() {
    const list = by('kept')
    list.textContent = ''
    kept.forEach((entry, i) => {
      const item = row(entry)
      const moves = made('p', '', { className: 'moves' })
      if (i > 0) moves.append(button(word.up, entry, () => change(raised(kept, entry.p), entry.p, '')))
      moves.append(button(word.remove, entry, () => {
        const next = kept[i + 1] || kept[i - 1]
        change(kept.filter(e => e.p !== entry.p), next && next.p, word.removed)
      }))
      item.append(moves)
      list.append(item)
    })
    by('empty').hidden = kept.length > 0
    by('acts').hidden = kept.length === 0
    by('undo').hidden = !before
    if (by('leaflet')) by('leaflet').href = word.leaflet + link(kept.slice(0, LEAVES).map(e => e.p))
    by('shared').hidden = guests.length === 0
    by('guests').textContent = ''
    guests.forEach(entry => by('guests').append(row(entry)))
  }

  function change(list, focused, told) {
    before = told ? kept : null
    say(told)
    save(list)
    show()
    const item = [...by('kept').children].filter(li => li.dataset.path === focused)[0]
    const target = item ? item.querySelector('a') : before ? by('undo') : null
    if (target) target.focus()
  }

  // What the pages say today, in the reader's language. The kept words stay where a page does not come.
  async function refresh(entries) {
    const queue = entries.slice()
    let missed = false
    const work = async () => {
      for (let entry = queue.shift(); entry; entry = queue.shift()) {
        const path = entry.p
        try {
          const page = await open(home + path.slice(1))
          if (!page) gone.push(path)
          else if (isDiscreet(page)) forget(path)
          else renew(about(page, path))
        } catch (e) {
          missed = true
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    if (missed) say(word.offline)
    if (entries.length) show()
  }

  function renew(entry) {
    const fresh = e => e.p === entry.p ? entry : e
    guests = guests.map(fresh)
    if (kept.some(e => e.p === entry.p && JSON.stringify(e) !== JSON.stringify(entry))) save(kept.map(fresh))
  }

  function forget(path) {
    const others = e => e.p !== path
    guests = guests.filter(others)
    if (!kept.every(others)) save(kept.filter(others))
  }

  function guest() {
    guests = asked(location.hash).paths.map(p => kept.filter(e => e.p === p)[0] || { p, t: p, k: '', n: [] })
    if (/^#p?/.test(location.hash) && /p=|%2F|\//.test(location.hash) && !guests.length) say(word.broken)
  }

  function dismiss() {
    guests = []
    history.replaceState(null, '', location.pathname)
    show()
    document.querySelector('h1').focus()
  }

  load()
  guest()
  if (!lasting) say(word.lost)
  show()
  frame.hidden = false
  refresh(joined(kept, guests))

  by('take').onclick = () => {
    const list = joined(kept, guests.filter(e => gone.indexOf(e.p) < 0))
    say(word.taken)
    save(list)
    dismiss()
  }
  by('leave').onclick = dismiss
  by('undo').onclick = () => {
    const list = before
    change(list, list[0].p, '')
  }
  by('clear').onclick = () => change([], null, word.removed)
  by('print').onclick = () => print()
  by('share').onclick = async () => {
    const address = location.href.split('#')[0] + link(kept.map(e => e.p))
    const done = await share(document.querySelector('h1').textContent, address)
    say(done === 'copied' ? word.copied : done ? '' : address)
    by('share').focus()
  }
  addEventListener('storage', event => {
    if (event.key && event.key !== PLACE) return
    load()
    show()
  })
  addEventListener('hashchange', () => {
    if (location.hash === '#main') return
    guest()
    show()
    refresh(guests)
  })
}

if (typeof document === 'object') start()
