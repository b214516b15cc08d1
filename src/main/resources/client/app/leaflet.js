// The sheet to print: up to four pages of the portal, each in a language of its own, or the contacts of an area. What is on it stands behind the # of the
// address: #p=/ar/guides/italia/casa/&p=/contact-points/x/y/&n=4, or #area=lombardia.

const MOST = 4
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
  const asked = { pages: [], area: '', four: false }
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
  }
  return asked
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

  const leaflet = (page, at) => {
    const made = element('article'), main = page.querySelector('main')
    const title = main && main.querySelector('h1')
    if (!title) throw Error('missing')
    made.className = 'leaflet'
    made.lang = page.documentElement.lang
    made.dir = page.documentElement.dir
    const code = element('img')
    code.alt = ''
    code.className = 'code'
    code.src = words.base + at.path + 'qr.svg'
    const heading = element('h2')
    heading.append(copy(title, document))
    made.append(code, heading)
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
    // the day of printing on a line of its own: beside the day of the next check it would be taken for another limit
    const day = element('p', new Date().toLocaleDateString(made.lang, { day: 'numeric', month: 'long', year: 'numeric' }))
    day.className = 'facts'
    made.append(foot, day)
    const remove = element('button', words.remove)
    remove.className = 'btn soft'
    remove.type = 'button'
    remove.lang = words.lang
    remove.onclick = () => change(asked => asked.pages.splice(asked.pages.indexOf(at.text), 1))
    if (at.text) made.append(remove)
    return made
  }

  const change = edit => {
    const asked = wanted(location.hash)
    edit(asked)
    location.hash = asked.pages.map(p => 'p=' + encodeURI(p)).concat(asked.four ? 'n=4' : []).join('&')
  }

  const show = () => {
    const now = ++turn, asked = wanted(location.hash), problems = []
    by('four').checked = asked.four
    sheet.className = asked.four ? 'four' : ''
    while (sheet.firstChild) sheet.removeChild(sheet.firstChild)
    let places
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
  by('print').addEventListener('click', () => window.print())
  addEventListener('hashchange', show)
  form.hidden = false
  show()
}

if (typeof document !== 'undefined') start()
