// The letter: sentences chosen on the page become a message in the reader's language and the office's.
// Only names of sentences and of the office stand behind the # of the address; what somebody types stays in the fields.

const MOST_SMS = 6
// what programs for mail on some computers take
const MAIL_ROOM = 2000
const RIGHT_TO_LEFT = ['ar', 'ur']
const COMMAS = { ar: '، ', ur: '، ', zh: '、' }
const GSM = /^[\w @£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞ\r\nÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/

// Half characters, which no address can hold, and marks that would turn the order of the text behind them.
const clean = text => text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, m => m[1] ? m : '\ufffd')
const plain = text => clean(text).replace(/[\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ').trim()

// A sentence with its gaps filled. Within right-to-left text what was filled in keeps an order of its own.
export function fill(text, values, language) {
  return text.replace(/\{([a-z]+)\}/g, (gap, name) => {
    const value = [].concat(values[name] || []).filter(v => typeof v === 'string').map(plain).filter(v => v).join(COMMAS[language] || ', ')
    return !value ? '…………' : RIGHT_TO_LEFT.includes(language) ? '\u2068' + value + '\u2069' : value
  })
}

// The lines of one language; free words last but for the closing, under a line that says whose they are.
export function lines(sentences, values, language, words, announced) {
  const filled = sentences.map(s => fill(s, values, language))
  if (words) filled.splice(filled.length - 1, 0, announced, clean(words))
  return filled
}

// Both texts in one, the office's first.
export const both = (twin, own) => own ? twin + '\n\n----------\n\n' + own : twin

export function mailto(mail, subject, body) {
  return 'mailto:' + encodeURIComponent(mail || '').replace('%40', '@') + '?subject=' + encodeURIComponent(subject) +
    '&body=' + encodeURIComponent(body.replace(/\n/g, '\r\n'))
}

// understood by Android and iOS
export const sms = (number, body) => 'sms:' + (number || '') + '?&body=' + encodeURIComponent(body)

export const whatsapp = (number, body) =>
  'https://wa.me/' + (number || '').replace('+', '') + '?text=' + encodeURIComponent(body)

// How many SMS a text takes.
export function parts(text) {
  const narrow = GSM.test(text), one = narrow ? 160 : 70
  return text.length <= one ? 1 : Math.ceil(text.length / (narrow ? 153 : 67))
}

// What an address asks for, as far as it is known.
export function parse(hash, known) {
  const query = new URLSearchParams(hash.slice(1, 4000)), get = name => query.get(name) || ''
  const among = (names, name) => names.includes(name) ? name : ''
  return {
    to: /^\/[a-z0-9/-]+\/$/.test(get('to')) ? get('to') : '',
    topic: among(known.topics, get('t')),
    office: among(known.offices, get('l')),
    ids: get('s').split(',').filter((id, i, all) => known.ids.includes(id) && all.indexOf(id) === i)
  }
}

export function address({ to, topic, office, ids }) {
  const query = []
  if (to) query.push('to=' + to)
  if (topic) query.push('t=' + topic)
  if (office) query.push('l=' + office)
  if (ids.length) query.push('s=' + ids.join(','))
  return '#' + query.join('&')
}

function start() {
  const by = id => document.getElementById(id), all = selector => Array.from(document.querySelectorAll(selector))
  const form = by('letter'), message = by('message'), words = message.dataset, page = document.documentElement
  const files = document.querySelector('script[src$="/write.js"]').src.replace(/[^/]*$/, '')
  const boxes = all('#letter li input'), status = message.querySelector('[role=status]'), own = page.lang
  const values = id => Array.from(by(id).options, o => o.value)
  const known = { ids: boxes.map(b => b.value), topics: values('topic'), offices: values('office') }
  let to = '', office = {}, turn = 0, said = ''

  const read = name => fetch(files + name).then(answer => answer.ok ? answer.json() : Promise.reject(answer.status))
  const raw = element => element.dataset.raw || element.textContent

  // puts the sentences of another language beside the reader's
  function turnInto(language, data) {
    for (const twin of all('.twin')) {
      const sentence = data.texts[twin.dataset.id]
      if (twin.dataset.raw) twin.dataset.raw = sentence
      twin.textContent = sentence.replace('{language}', data.names[own]).replace(/\{[a-z]+\}/g, '…………')
      twin.lang = language
      twin.dir = by('office').selectedOptions[0].dataset.dir
    }
    all('#language option').forEach(o => { o.dataset.twin = data.names[o.value] })
    all('[data-slot=days]').forEach(d => { d.dataset.twin = data.days[d.value] })
    form.dataset.twin = language
  }

  const state = () => ({
    to,
    topic: by('topic').value,
    office: by('office').value === (office.language || form.dataset.source) ? '' : by('office').value,
    ids: boxes.filter(b => b.checked).map(b => b.value)
  })

  // what was filled in, in the reader's words or the twin's
  function given(side) {
    const option = by('language').selectedOptions[0]
    return {
      language: side === 'own' ? option.textContent : option.dataset.twin,
      name: by('name').value,
      phone: by('phone').value,
      days: all('[data-slot=days]:checked').map(d => d.dataset[side])
    }
  }

  // the lines of one side; what is fixed, such as the greeting, is in every letter
  function side(name, language) {
    const sentences = all('#letter fieldset li').filter(li => !li.querySelector('input') || li.querySelector('input').checked)
      .map(li => raw(li.children[name === 'own' ? 0 : 1].querySelector('span') || li.children[name === 'own' ? 0 : 1]))
    const announced = by('f-own-words').parentNode.children[name === 'own' ? 0 : 1].textContent
    return lines(sentences, given(name), language, by('words').value.trim(), announced)
  }

  function show(element, texts) {
    element.textContent = ''
    texts.forEach(line => {
      const p = document.createElement('p')
      p.textContent = line
      p.dir = 'auto'
      element.append(p)
    })
  }

  const say = text => { if (status.textContent !== text) status.textContent = text }

  function render() {
    const language = by('office').value, alone = language === own, chosen = boxes.filter(b => b.checked).length
    const mine = side('own', own), theirs = alone ? mine : side('twin', form.dataset.twin)
    const body = both(theirs.join('\n'), alone ? '' : mine.join('\n')), short = theirs.join('\n'), count = parts(short)
    const subject = by('f-subject').parentNode.children[alone ? 0 : 1]
    const link = mailto((office.mails || [])[0], fill(raw(subject), given(alone ? 'own' : 'twin'), subject.lang || own), body)
    const ready = chosen > 0 || by('words').value.trim() !== ''
    by('texts').hidden = by('ways').hidden = !ready
    by('twin').hidden = alone
    by('twin').lang = form.dataset.twin
    by('twin').dir = by('office').selectedOptions[0].dataset.dir
    show(by('own'), mine)
    show(by('twin'), theirs)
    by('mail').href = link
    by('sms').href = sms((office.mobiles || [])[0], short)
    by('whatsapp').href = whatsapp((office.whatsapp || [])[0], body)
    by('sms').hidden = count > MOST_SMS
    by('long').hidden = count <= MOST_SMS
    by('many').hidden = count < 2 || count > MOST_SMS
    by('many').querySelector('bdi').textContent = count
    by('cut').hidden = link.length <= MAIL_ROOM
    by('no-mail').hidden = !office.name || office.mails.length > 0
    all('.topic').forEach(t => t.classList.toggle('on', t.id === 'g-' + by('topic').value || !!t.querySelector(':checked')))
    say(said || (!ready ? words.none : short.includes('…………') ? words.gap : words.chosen + ' ' + chosen))
    said = ''
  }

  // a change of the present step: nobody wants to go back through every tick
  function keep() {
    const next = address(state())
    history.replaceState(null, '', next === '#' ? location.pathname : next)
    render()
  }

  async function speak(language) {
    const mine = ++turn
    by('office').value = language
    try {
      if (language !== own && language !== form.dataset.twin) {
        const data = await read('write.' + language + '.json')
        if (mine === turn) turnInto(language, data)
      }
    } catch (e) {
      if (mine !== turn) return
      by('office').value = form.dataset.twin
      said = words.failed
    }
    if (mine === turn) render()
  }

  async function meet() {
    const mine = to
    office = {}
    by('to').hidden = by('unknown').hidden = true
    if (!to) return
    try {
      const offices = await read('write.offices.json')
      if (mine !== to) return
      if (Object.prototype.hasOwnProperty.call(offices, to)) {
        office = offices[to]
        Object.assign(by('to').querySelector('bdi'), { textContent: office.name, lang: form.dataset.source })
        by('to').querySelector('a').href = form.dataset.pages + to
      }
    } catch (e) {
      said = words.failed
    }
    by('to').hidden = !office.name
    by('unknown').hidden = !!office.name
  }

  async function restore() {
    const asked = parse(location.hash, known)
    to = asked.to
    boxes.forEach(b => { b.checked = asked.ids.includes(b.value) })
    by('topic').value = asked.topic
    render()
    await meet()
    await speak(asked.office || (known.offices.includes(office.language) ? office.language : form.dataset.source))
  }

  // older browsers copy what is selected
  function copySelected() {
    const range = document.createRange(), selection = getSelection()
    range.selectNodeContents(by('texts'))
    selection.removeAllRanges()
    selection.addRange(range)
    try {
      return document.execCommand('copy')
    } catch (e) {
      return false
    }
  }

  async function copy() {
    const alone = by('twin').hidden, texts = id => Array.from(by(id).children, p => p.textContent).join('\n')
    const copied = await Promise.resolve(navigator.clipboard)
      .then(board => board.writeText(alone ? texts('own') : both(texts('twin'), texts('own'))))
      .then(() => true).catch(copySelected)
    say(copied ? words.copied : words.marked)
  }

  function desk(on) {
    page.classList.toggle('desk', on)
    by('back').hidden = !on
    if (on) by('back').firstChild.focus()
    else by('show').focus()
    if (on) scrollTo(0, 0)
  }

  form.addEventListener('submit', event => event.preventDefault())
  // on Enter and in browsers that tell late, "change" comes too; twice does no harm
  form.addEventListener('input', render)
  form.addEventListener('change', event => {
    const field = event.target, slot = field.dataset.slot
    // who gives a number wants the sentence with it
    if (slot && slot !== 'language' && (field.type === 'checkbox' ? field.checked : field.value)) {
      boxes.filter(b => raw(b.nextSibling).includes('{' + slot + '}')).forEach(b => { b.checked = true })
    }
    if (field === by('office')) speak(field.value).then(keep)
    else keep()
  })
  by('copy').addEventListener('click', copy)
  by('show').addEventListener('click', () => desk(true))
  by('back').addEventListener('click', () => desk(false))
  by('print').addEventListener('click', () => print())
  addEventListener('keydown', event => { if (event.key === 'Escape' && !by('back').hidden) desk(false) })
  // not for a link within the page, such as the one to its main part
  addEventListener('hashchange', () => { if (!/^#[^=]+$/.test(location.hash)) restore() })
  restore()
}

if (typeof document === 'object') start()
