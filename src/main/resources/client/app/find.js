// The finder: which office fits the answers. Offices come by area, towns by country, only when they are asked for; the
// shape of both stands in FinderFiles.java. Answers stand behind the # of the address, which browsers send to nobody; a
// position of the phone stands nowhere.

import { say, state } from './times.js'

const SHOWN = 10
// offices that are fetched where nobody said where: a small portal's
const SMALL = 300
const NEAR = 60
const EVERYONE = 'everyone'
const OPERATORS = 'operators'

// answers: { topic, area, language, for, at: [latitude, longitude, name] }; what is broken is left out
export function parse(hash) {
  const query = new URLSearchParams(hash.slice(1)), answers = {}
  for (const name of ['topic', 'area', 'language', 'for']) {
    const value = query.get(name)
    if (value && /^[a-z0-9-]{1,60}$/i.test(value)) answers[name] = value
  }
  const at = (query.get('at') || '').split(','), [latitude, longitude] = at.map(Number)
  if (at.length > 2 && at[0] && at[1] && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
    answers.at = [latitude, longitude, at.slice(2).join(',').slice(0, 80)]
  }
  return answers
}

export function write(answers) {
  const query = new URLSearchParams()
  for (const name of ['topic', 'area', 'language', 'for']) if (answers[name]) query.set(name, answers[name])
  if (answers.at && answers.at[2]) query.set('at', answers.at.join(','))
  return '#' + query
}

// kilometres on a great circle
export function distance(a, b) {
  const rad = Math.PI / 180, haversine = x => Math.pow(Math.sin(x * rad / 2), 2)
  const h = haversine(b[0] - a[0]) + Math.cos(a[0] * rad) * Math.cos(b[0] * rad) * haversine(b[1] - a[1])
  return 12742 * Math.asin(Math.sqrt(Math.min(1, h)))
}

export const fold = text => text.normalize('NFKD').replace(/[\u0300-\u036f\u064b-\u065f]/g, '').toLowerCase()
  .replace(/[-'’ʼ.]+/g, ' ').trim()

// towns that begin like what was typed, in any of their languages, the largest first
export function towns(list, typed, most = 6) {
  const start = fold(typed)
  return start ? list.filter(t => [t[0]].concat(t[4].split('|')).some(n => fold(n).startsWith(start))).slice(0, most) : []
}

// how far an area's offices are from a place, 0 inside their box
function away([, , , , box], at) {
  if (!box) return Infinity
  const nearest = (value, low, high) => Math.min(Math.max(value, low), high)
  return distance(at, [nearest(at[0], box[0] / 100, box[2] / 100), nearest(at[1], box[1] / 100, box[3] / 100)])
}

// The areas whose offices have to be looked at: those of the area that was chosen, in it and around it; those near a
// place and around them; all of a small portal.
export function wanted(areas, { area, at }) {
  const by = {}, chosen = {}
  areas.forEach(a => { by[a[0]] = a })
  const around = id => { for (; by[id]; id = by[id][2]) chosen[id] = 1 }
  const inside = (id, area) => { for (; by[id]; id = by[id][2]) if (id === area) return true }
  if (by[area]) {
    around(area)
    areas.forEach(a => { if (inside(a[0], area)) chosen[a[0]] = 1 })
  } else if (at) {
    const near = areas.filter(a => a[3] && a[4]).map(a => [away(a, at), a[0]]).sort((a, b) => a[0] - b[0])
    near.filter((n, i) => i < 2 || n[0] < NEAR).forEach(n => around(n[1]))
  } else if (areas.reduce((sum, a) => sum + a[3], 0) <= SMALL) {
    areas.forEach(a => { chosen[a[0]] = 1 })
  } else {
    areas.filter(a => areas.some(b => b[2] === a[0])).forEach(a => { chosen[a[0]] = 1 })
  }
  return areas.filter(a => chosen[a[0]] && a[3]).map(a => a[0])
}

// Its path: whole, or from its type and name, which may be that of its title.
function path([address, title], area) {
  if (address[0] === '/') return address
  const [type, name] = address.split('/')
  return '/' + type + '/' + area + '/' + (name || title.toLowerCase().replace(/ /g, '-')) + '/'
}

// An office of a file as an object.
function office(row, file, area) {
  const spoken = {}
  row[5].split(' ').filter(l => l).forEach(l => {
    const [code, more = ''] = l.split(':')
    spoken[code] = more.replace(/\D/g, '')
  })
  return { path: path(row, area), name: row[1], town: row[2], at: row[3] && row[3].map(n => n / 1000),
    topics: row[4] ? row[4].split(' ').map(Number) : [], spoken, audiences: row[6].split(' '), phone: row[7],
    times: row[8] > 1 ? Object.assign({ z: file.z, d: file.d, h: file.h }, file.w[row[8] - 2]) : row[8],
    due: row[9], lang: row[10], area }
}

// a file has columns
export const offices = (file, area) => file.offices[0].map((_, i) => office(file.offices.map(column => column[i]), file, area))

// Those that fit, the best first, each with the reasons: { office, reasons: [[word, value, …], …], overdue, km }. The topic
// must fit; who does not speak the language, or is for others, stands further down and says so.
export function rank(all, answers, topics, now) {
  const today = now.toISOString().slice(0, 10), topic = topics.indexOf(answers.topic)
  const fitting = []
  for (const o of all) {
    if (topic >= 0 && !o.topics.includes(topic)) continue
    const reasons = []
    let score = o.area === answers.area ? 15 : 0
    if (topic >= 0) reasons.push(['helps', answers.topic])
    if (answers.language) {
      const days = o.spoken[answers.language]
      if (days === undefined) reasons.push(['not-speaks', answers.language])
      else {
        score += 40
        reasons.push(days ? ['speaks-days', answers.language, days] : ['speaks', answers.language])
      }
    }
    if (answers.for && o.audiences.includes(answers.for)) {
      score += 20
      reasons.push(['for', answers.for])
    } else if (answers.for && o.audiences.includes(EVERYONE)) score += 10
    const km = answers.at && o.at ? distance(answers.at, o.at) : undefined
    if (answers.at) score -= km === undefined ? 25 : Math.min(km, 200) / 4
    if (o.times && (o.times === 1 || (state(o.times, now) || {}).state === 'open')) score += 3
    fitting.push({ office: o, reasons, score, km, overdue: !!o.due && o.due < today })
  }
  return fitting.sort((a, b) => a.overdue - b.overdue || b.score - a.score || (a.office.path < b.office.path ? -1 : 1))
}

function start() {
  const by = id => document.getElementById(id)
  const form = by('find'), { areas, towns: countries, home, topics, days, kinds, words } = JSON.parse(form.dataset.find)
  const language = document.documentElement.lang, times = JSON.parse(form.dataset.times), status = by('status').dataset
  const files = {}
  let turn = 0, answers = parse(location.hash), shown = SHOWN, found = [], places

  const fetched = path => files[path] || (files[path] = fetch(path).then(answer => {
    if (!answer.ok) throw Error(path)
    return answer.json()
  }).catch(error => {
    delete files[path]
    throw error
  }))

  async function fetchOffices(answers) {
    const names = wanted(areas, answers).concat(answers.for === OPERATORS ? 'network' : [])
    const lists = await Promise.all(names.map(name => fetched(form.dataset.files + name + '.json')
      .then(file => offices(file, name)).catch(error => {
        // there may be none between unions
        if (name === 'network') return []
        throw error
      })))
    return [].concat(...lists)
  }

  const label = (name, id) => {
    const option = name === 'topic' ? form.querySelector('[name=topic][value="' + id + '"] ~ span') : by(name).querySelector('[value="' + id + '"]')
    return option ? option.textContent : id
  }

  const fill = (word, gaps) => words[word].replace(/\{(\w+)\}/g, (gap, name) => name in gaps ? gaps[name] : gap)

  const listed = numbers => Array.from(numbers, n => days[n - 1]).join(', ')

  function reason([word, value, spoken]) {
    const name = word === 'helps' ? 'topic' : word === 'for' ? 'for' : 'language'
    return fill(word, { topic: label(name, value), audience: label(name, value), language: label(name, value), days: listed(spoken || '') })
  }

  function add(parent, name, text, more) {
    const made = Object.assign(document.createElement(name), more)
    made.textContent = text
    parent.append(made)
    return made
  }

  function item({ office: o, reasons, km, overdue }) {
    const li = document.createElement('li'), base = form.dataset.files.replace(/\/find\/$/, '')
    add(li, 'a', o.name, Object.assign({ href: base + o.path }, o.lang ? { lang: o.lang, dir: 'auto' } : {}))
    const facts = add(li, 'div', '', { className: 'small' })
    add(facts, 'span', kinds[o.path.split('/')[1]] || '')
    if (o.town) add(add(facts, 'span', ''), 'bdi', o.town)
    if (km !== undefined) add(facts, 'span', fill('about-distance', { km: km < 10 ? Math.max(1, Math.round(km)) : Math.round(km / 5) * 5 }))
    const now = o.times === 1 ? { state: 'open', always: true } : o.times && state(o.times, new Date())
    if (now) {
      const chip = by('now').content.firstChild.cloneNode()
      chip.textContent = say(now, times, language)
      if (now.state !== 'open') chip.className += ' shut'
      facts.append(chip)
    }
    if (reasons.length) add(li, 'p', reasons.map(reason).join(' · '))
    if (overdue) add(add(li, 'p', ''), 'strong', words.overdue)
    if (o.phone) {
      const call = by('call').content.cloneNode(true), link = call.querySelector('a')
      link.href = 'tel:' + o.phone.replace(/[^+\d]/g, '')
      link.querySelector('bdi').textContent = o.phone
      add(li, 'p', '').append(call)
    }
    return li
  }

  // answers that can be taken back, with what then remains
  async function widen(mine) {
    by('wider').textContent = ''
    for (const name of ['topic', 'area', 'at', 'for', 'language'].filter(n => answers[n])) {
      const less = Object.assign({}, answers)
      delete less[name]
      const count = rank(await fetchOffices(less), less, topics, new Date()).length
      if (mine !== turn) return
      if (!count) continue
      const text = fill('without', { answer: name === 'at' ? answers.at[2] || by('near').textContent : label(name, answers[name]) })
      const button = add(add(by('wider'), 'li', ''), 'button', text + ' (' + count + ')', { type: 'button', className: 'btn soft' })
      button.addEventListener('click', () => {
        answers = less
        go()
      })
    }
  }

  function show() {
    const list = by('results')
    list.textContent = ''
    list.append(...found.slice(0, shown).map(item))
    by('more').hidden = found.length <= shown
    by('print').hidden = !found.length
    by('print').firstChild.hash = 'list=find&s=' + encodeURIComponent(write(answers).slice(1)) + found.slice(0, shown).map(f => '&p=' + f.office.path).join('')
    by('none').hidden = found.length > 0
    by('status').textContent = found.length ? status.count + ' ' + found.length : status.none
  }

  async function run() {
    const mine = ++turn
    by('retry').hidden = by('none').hidden = true
    const slow = setTimeout(() => { if (mine === turn) by('status').textContent = status.loading }, 300)
    try {
      const all = await fetchOffices(answers)
      if (mine !== turn) return
      found = rank(all, answers, topics, new Date())
      show()
      if (!found.length) await widen(mine)
    } catch (error) {
      if (mine === turn) {
        by('results').textContent = ''
        by('status').textContent = status.failed
        by('retry').hidden = false
      }
    } finally {
      clearTimeout(slow)
    }
  }

  function fillForm() {
    const topic = form.querySelector('[name=topic][value="' + (answers.topic || '') + '"]')
    if (topic) topic.checked = true
    for (const name of ['area', 'language', 'for']) by(name).value = answers[name] || ''
    by('town').value = answers.at ? answers.at[2] : ''
  }

  // a step that "back" comes back to
  function go() {
    const next = write(answers)
    if (next !== location.hash) history.pushState(null, '', next === '#' ? location.pathname : next)
    shown = SHOWN
    fillForm()
    run()
  }

  async function suggest() {
    const typed = by('town').value, list = by('towns')
    try {
      if (!places) {
        const chosen = areas.filter(a => a[0] === answers.area)[0]
        const first = [chosen && chosen[0], chosen && chosen[2], home].filter(id => countries.includes(id))
        places = Promise.all(first.concat(countries).filter((c, i, all) => all.indexOf(c) === i).map(c => fetched(form.dataset.towns + c + '.json')))
      }
      const matches = towns([].concat(...await places), typed)
      if (typed !== by('town').value) return
      list.textContent = ''
      for (const [name, latitude, longitude] of matches) {
        const button = add(add(list, 'li', ''), 'button', name, { type: 'button', className: 'btn soft' })
        button.addEventListener('click', () => {
          answers.at = [latitude / 100, longitude / 100, name]
          delete answers.area
          list.textContent = ''
          go()
          by('town').focus()
        })
      }
    } catch (error) {
      places = undefined
    }
  }

  form.addEventListener('change', event => {
    const { name, value } = event.target
    if (!name) return
    answers[name] = value
    if (name === 'area') delete answers.at
    go()
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    go()
    by('results').scrollIntoView()
  })
  by('town').addEventListener('input', () => {
    if (!by('town').value) {
      delete answers.at
      go()
    }
    suggest()
  })
  by('near').addEventListener('click', () => {
    const denied = () => { by('denied').hidden = false }
    by('denied').hidden = true
    if (!navigator.geolocation) denied()
    else navigator.geolocation.getCurrentPosition(({ coords }) => {
      answers.at = [coords.latitude, coords.longitude, '']
      delete answers.area
      go()
    }, denied, { timeout: 15000, maximumAge: 600000 })
  })
  by('more').addEventListener('click', () => {
    const next = shown
    shown += SHOWN
    show()
    by('results').children[next].querySelector('a').focus()
  })
  by('retry').addEventListener('click', run)
  addEventListener('popstate', () => {
    answers = parse(location.hash)
    fillForm()
    run()
  })
  fillForm()
  if (location.hash.length > 1) run()
}

if (typeof document === 'object') start()
