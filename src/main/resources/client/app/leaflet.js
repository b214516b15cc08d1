// The sheet to print: up to four pages of the portal, each in a language of its own, the contacts of an area, or what the
// finder or the search found. What is on it stands behind the # of the address: #p=/ar/guides/italia/casa/&p=/contact-points/x/y/&n=4,
// #area=lombardia, or #list=find&in=ar&s=topic%3Dfamily&p=/contact-points/x/y/ with the state of the page that found it as s.

const MOST = 4
const MOST_FOUND = 20
const LISTS = ['find', 'search']
// in which row of a page stands whom to call, where to go, who speaks what
const REACHED = ['^="tel:"', '^="mailto:"', '*="openstreetmap.org/"', '*="/contact-points/"', '*="/languages/"'].map(h => 'a[href' + h + ']').join()
const KEPT = ['P', 'UL', 'OL', 'LI', 'DL', 'DT', 'DD', 'DIV', 'STRONG', 'EM', 'BDI', 'SPAN', 'TABLE', 'TBODY', 'TR', 'TH', 'TD', 'H2', 'H3']
const LEFT_OUT = 'script, style, svg, img, .acts .soft, .chip, .toc, form'
const PATH = /^(\/[a-z]{2,3})?(\/[a-z0-9-]+){2,4}\/$/

// A path of the portal as {language, path}; nothing when it is none: other hosts, '..', parameters.
export function place(text, languages, own) {
  if (!PATH.test(text)) return null
  const first = text.split('/')[1]
  return languages.indexOf(first) < 0 ? { language: own, path: text } : { language: first, path: text.slice(first.length + 1) }
}

// What the address asks for.
export function wanted(hash) {
  const asked = { pages: [], area: '', four: false, list: '', in: '', state: '' }
  for (const pair of hash.replace(/^#/, '').split('&')) {
    const at = pair.indexOf('='), name = pair.slice(0, at)
    let value = pair.slice(at + 1)
    try {
      value = decodeURIComponent(value)
    } catch (e) {
      value = ''
    }
    if (name === 'p') asked.pages.push(value)
    if (name === 'area') asked.area = value
    if (name === 'n') asked.four = value === '4'
    if (name === 'list') asked.list = value
    if (name === 'in') asked.in = value
    if (name === 's') asked.state = value
  }
  return asked
}

// Rows of days as [[first, last, times], …]: days with the same times that follow each other are one.
export function spans(rows) {
  const made = []
  for (const [day, times] of rows) {
    const last = made[made.length - 1]
    if (last && last[2] === times) last[1] = day
    else made.push([day, day, times])
  }
  return made
}

// The words that a finder's or a search's page has for an answer, '' when it is none of its own.
function answer(page, name, id) {
  if (!/^[a-z0-9-]{1,60}$/i.test(id)) return ''
  const at = page.querySelector('[name=' + name + '][value="' + id + '"] ~ span, [name=' + name + '] [value="' + id + '"]')
  // areas within others stand behind a dash
  return at ? at.textContent.replace(/^– /, '') : ''
}

// A copy of what is safe: known elements, their language and direction, their words.
export function copy(node, document) {
  if (node.nodeType === 3) return document.createTextNode(node.nodeValue)
  if (node.nodeType !== 1 || node.matches(LEFT_OUT)) return document.createTextNode('')
  const made = document.createElement(KEPT.indexOf(node.nodeName) < 0 ? 'span' : node.nodeName)
  for (const name of ['lang', 'dir']) {
    if (node.hasAttribute(name)) made.setAttribute(name, node.getAttribute(name))
  }
  for (const child of Array.from(node.childNodes)) made.append(copy(child, document))
  return made
}

function start() {
  const by = id => document.getElementById(id)
  const form = by('leaflet'), words = form.dataset, status = by('status'), sheet = by('leaflets')
  const languages = Array.from(by('in').options).map(o => o.value)
  let turn = 0

  const element = (name, text) => {
    const made = document.createElement(name)
    if (text) made.textContent = text
    return made
  }

  // without its style, which the policy of this page would complain of
  const load = address => {
    const end = window.AbortController ? new AbortController() : null
    const timer = setTimeout(() => end && end.abort(), 30000)
    return fetch(address, end ? { signal: end.signal, redirect: 'error' } : {}).then(answer => {
      clearTimeout(timer)
      if (!answer.ok) throw Error('missing')
      return answer.text()
    }).then(text => new DOMParser().parseFromString(text.replace(/<style>[^]*?<\/style>/g, ''), 'text/html'))
  }

  const begun = (page, path, language) => {
    const made = element('article'), title = page.querySelector('main h1')
    if (!title) throw Error('missing')
    made.className = 'leaflet'
    made.lang = language
    made.dir = page.documentElement.dir
    const code = element('img')
    code.alt = ''
    code.className = 'code'
    code.src = words.base + path + 'qr.svg'
    const heading = element('h2')
    heading.append(copy(title, document))
    made.append(code, heading)
    return made
  }

  // beside the day of the next check the day of printing would be taken for another limit: it has a line of its own
  const day = language => {
    const made = element('p', new Date().toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric' }))
    made.className = 'facts'
    return made
  }

  const leaflet = (page, at) => {
    const made = begun(page, at.path, page.documentElement.lang), main = page.querySelector('main')
    const lead = main.querySelector('.lead')
    if (lead) {
      const said = copy(lead, document)
      said.className = 'lead'
      made.append(said)
    }
    const contact = /^\/contact-points\//.test(at.path)
    const kept = main.querySelectorAll(contact ? '.rows' : '.card')
    // of an office its first table: numbers, address; of another page the cards of the offices in it
    Array.from(kept).slice(0, contact ? 1 : 6).forEach(part => {
      const box = copy(part, document)
      box.className = contact ? 'rows' : 'card'
      made.append(box)
    })
    const hours = page.getElementById('hours')
    if (contact && hours) {
      made.append(copy(hours, document))
      const table = hours.parentNode.querySelector('table')
      if (table) made.append(copy(table, document))
    }
    const facts = main.querySelector('.origins .facts')
    const foot = element('p')
    foot.className = 'facts'
    if (facts) foot.append(facts.textContent)
    made.append(foot, day(made.lang))
    const remove = element('button', words.remove)
    remove.className = 'btn soft'
    remove.type = 'button'
    remove.lang = words.lang
    remove.onclick = () => change(asked => asked.pages.splice(asked.pages.indexOf(at.text), 1))
    if (at.text) made.append(remove)
    return made
  }

  // One that was found: its name, how it is reached, when it is open; of a page without numbers what it is about.
  const found = page => {
    const made = element('div'), heading = element('h3'), rows = element('dl'), main = page.querySelector('main')
    made.className = 'card'
    rows.className = 'rows'
    heading.append(copy(main.querySelector('h1'), document))
    made.append(heading)
    Array.from(main.querySelectorAll('.rows > div')).filter(row => row.querySelector(REACHED)).forEach(row => rows.append(copy(row, document)))
    const lead = main.querySelector('.lead'), hours = page.getElementById('hours'), table = hours && hours.parentNode.querySelector('table')
    if (rows.firstChild) made.append(rows)
    else if (lead) made.append(copy(lead, document))
    if (table) {
      const times = element('table')
      for (const [first, last, open] of spans(Array.from(table.rows, r => [r.cells[0].textContent, r.cells[1].textContent]))) {
        const row = times.insertRow()
        row.append(element('th', first === last ? first : first + ' – ' + last), element('td', open))
      }
      made.append(times)
    }
    return made
  }

  // What was asked, in words, and what was found.
  const listed = asked => {
    const language = languages.indexOf(asked.in) < 0 ? words.lang : asked.in, home = words.base + '/' + language
    const query = new URLSearchParams(asked.state)
    const places = asked.pages.map(text => place(text, languages, language)).filter(p => p).slice(0, MOST_FOUND)
    by('in').value = language
    return Promise.all([asked.list, 'find'].map(name => load(home + '/' + name + '/'))).then(([own, finder]) => {
      const made = begun(own, '/' + asked.list + '/', language), label = own.querySelector('label[for=q]')
      made.classList.add('found')
      const said = ['topic', 'area', 'language', 'for'].map(name => answer(finder, name, query.get(name) || ''))
      if (query.get('at')) said.push(query.get('at').split(',').slice(2).join(','))
      if (label && query.get('q')) said.unshift(label.textContent + ' ' + query.get('q'))
      const question = element('p')
      question.className = 'lead'
      said.map(s => s.slice(0, 200)).filter(s => s).forEach((s, i) => question.append(i ? ' · ' : '', element('bdi', s)))
      made.append(question, day(language))
      return Promise.all(places.map(at => load(home + at.path).then(found).catch(e => Object.assign(e, { path: at.path })))).then(all => {
        made.append(...all.filter(f => f.nodeName))
        return [made, all.filter(f => !f.nodeName)]
      })
    })
  }

  const change = edit => {
    const asked = wanted(location.hash)
    edit(asked)
    location.hash = asked.pages.map(p => 'p=' + encodeURI(p)).concat(asked.four ? 'n=4' : []).join('&')
  }

  const show = () => {
    const now = ++turn, asked = wanted(location.hash), problems = []
    by('four').checked = asked.four
    form.querySelectorAll('.by-hand').forEach(part => { part.hidden = !!asked.list })
    sheet.className = asked.four ? 'four' : ''
    while (sheet.firstChild) sheet.removeChild(sheet.firstChild)
    let places
    if (asked.list) {
      if (LISTS.indexOf(asked.list) < 0) return tell(words.bad + ' ' + asked.list)
      status.textContent = words.loading
      listed(asked).then(([made, missing]) => {
        if (now !== turn) return
        sheet.append(made)
        tell(missing.map(e => (e.message === 'missing' ? words.missing : words.failed) + ' ' + e.path).concat(words.ready).join(' · '))
      }).catch(() => { if (now === turn) tell(words.failed + ' ' + asked.list) })
      return
    }
    if (asked.area) {
      if (!/^[a-z0-9-]+$/.test(asked.area)) return tell(words.bad + ' ' + asked.area)
      status.textContent = words.loading
      places = load(words.base + '/' + words.lang + '/regions/' + asked.area + '/').then(page => {
        const head = page.getElementById('contact-points')
        const links = head ? Array.from(head.parentNode.querySelectorAll('.list a')) : []
        return links.map(a => place(a.getAttribute('href').slice(words.base.length), languages, words.lang)).filter(p => p)
      })
    } else {
      if (asked.pages.length > MOST) problems.push(words.many)
      places = Promise.resolve(asked.pages.slice(0, MOST).map(text => {
        const at = place(text, languages, words.lang)
        if (at) at.text = text
        else problems.push(words.bad + ' ' + text)
        return at
      }).filter(p => p))
    }
    status.textContent = words.loading
    places.then(all => Promise.all(all.map(at => load(words.base + '/' + at.language + at.path).then(page => leaflet(page, at)).catch(e => {
      problems.push((e.message === 'missing' ? words.missing : words.failed) + ' ' + at.path)
    })))).catch(e => {
      problems.push((e.message === 'missing' ? words.missing : words.failed) + ' ' + asked.area)
      return []
    }).then(made => {
      if (now !== turn) return
      const ready = made.filter(m => m)
      ready.forEach(m => sheet.append(m))
      status.textContent = problems.concat(ready.length ? words.ready : problems.length ? [] : words.empty).join(' · ')
    })
  }

  const tell = text => {
    status.textContent = text
  }

  form.addEventListener('submit', event => {
    event.preventDefault()
    const typed = by('address').value.trim()
    // an address copied from the browser, or a path
    const own = typed.indexOf(location.origin + '/') === 0 ? typed.slice(location.origin.length) : typed
    const path = words.base && own.indexOf(words.base + '/') === 0 ? own.slice(words.base.length) : own
    const at = place(path.replace(/[?#].*$/, ''), languages, words.lang)
    if (!at) return tell(words.bad + ' ' + typed)
    if (wanted(location.hash).pages.length >= MOST) return tell(words.many)
    by('address').value = ''
    change(asked => asked.pages.push('/' + by('in').value + at.path))
  })
  by('four').addEventListener('change', () => change(asked => {
    asked.four = by('four').checked
  }))
  by('in').addEventListener('change', () => {
    const { list, state, pages } = wanted(location.hash)
    if (list) location.hash = ['list=' + list, 'in=' + by('in').value, 's=' + encodeURIComponent(state)].concat(pages.map(p => 'p=' + encodeURI(p))).join('&')
  })
  by('print').addEventListener('click', () => window.print())
  addEventListener('hashchange', show)
  show()
}

if (typeof document !== 'undefined') start()
