import assert from 'node:assert/strict'
import test from 'node:test'
import { address, both, fill, lines, mailto, parse, parts, sms, whatsapp } from '../../main/resources/client/app/write.js'

const known = { ids: ['unpaid', 'call-back'], topics: ['working-conditions'], offices: ['it', 'de'] }

test('a gap takes what was filled in, and shows dots until then', () => {
  assert.equal(fill('Tel. {phone}', { phone: '+39 06 1' }, 'it'), 'Tel. +39 06 1')
  assert.equal(fill('Tel. {phone}', { phone: ' ' }, 'it'), 'Tel. …………')
  assert.equal(fill('{days}.', { days: ['lunedì', 'martedì'] }, 'it'), 'lunedì, martedì.')
  assert.equal(fill('{days}', { days: ['周一', '周二'] }, 'zh'), '周一、周二')
  assert.equal(fill('{constructor} {toString}', {}, 'it').includes('function'), false)
})

test('a number keeps its order in right-to-left text', () => {
  for (const tag of ['ar', 'ur']) {
    assert.equal(fill('x {phone}', { phone: '+39 333 1234567' }, tag), 'x \u2068+39 333 1234567\u2069')
  }
})

test('what was typed cannot turn the text around it, nor fill another gap', () => {
  assert.equal(fill('{name}', { name: '\u202eevil\u2066\n' }, 'it'), 'evil')
  assert.equal(fill('{name}', { name: '{phone}', phone: '1' }, 'it'), '{phone}')
  assert.equal(fill('{name}', { name: '$& $1' }, 'it'), '$& $1')
})

test('own words stand before the closing, marked', () => {
  assert.deepEqual(lines(['Hello,', 'a', 'Bye'], {}, 'en', 'mine', 'Own:'), ['Hello,', 'a', 'Own:', 'mine', 'Bye'])
  assert.deepEqual(lines(['Hello,', 'Bye'], {}, 'en', '', 'Own:'), ['Hello,', 'Bye'])
})

test('a mail opens with both texts, the office\'s first', () => {
  const link = new URL(mailto('a@b.example', 'Sì & no?', both('Buongiorno,\nuno', 'السلام علیکم')))
  assert.equal(link.pathname, 'a@b.example')
  assert.equal(link.searchParams.get('subject'), 'Sì & no?')
  assert.equal(link.searchParams.get('body'), 'Buongiorno,\r\nuno\r\n\r\n----------\r\n\r\nالسلام علیکم')
  assert.equal(mailto('', 's', 'b'), 'mailto:?subject=s&body=b')
  assert.equal(mailto('a@b?bcc=x@y', 's', 'b').includes('?bcc'), false)
})

test('half a character makes a link all the same', () => {
  assert.doesNotThrow(() => mailto('', '', lines(['a', 'b'], {}, 'it', '\ud83d', 'c').join('\n')))
  assert.doesNotThrow(() => sms('', fill('{name}', { name: 'a\udc00' }, 'it')))
})

test('SMS and WhatsApp have a number only where there is one', () => {
  assert.equal(sms('+393331234567', 'a b'), 'sms:+393331234567?&body=a%20b')
  assert.equal(sms(undefined, 'a'), 'sms:?&body=a')
  assert.equal(whatsapp('+393331234567', 'a&b'), 'https://wa.me/393331234567?text=a%26b')
  assert.equal(whatsapp(undefined, 'a'), 'https://wa.me/?text=a')
})

test('SMS are counted by the letters they can carry', () => {
  assert.equal(parts('a'.repeat(160)), 1)
  assert.equal(parts('è'.repeat(161)), 2)
  assert.equal(parts('’' + 'a'.repeat(69)), 1)
  assert.equal(parts('я'.repeat(71)), 2)
})

test('an address gives back what it was made of', () => {
  const state = { to: '/contact-points/italia/x/', topic: 'working-conditions', office: 'de', ids: ['unpaid', 'call-back'] }
  assert.deepEqual(parse(address(state), known), state)
  assert.equal(address({ to: '', topic: '', office: '', ids: [] }), '#')
})

test('nothing unknown in an address is taken over', () => {
  const nothing = { to: '', topic: '', office: '', ids: [] }
  for (const hash of ['', '#', '#main', '#s=<b>,__proto__,constructor&t=<img>&l=xx', '#to=https://evil.example/', '#to=//evil.example/x/',
    '#to=/../../x/', '#to=<script>', '#%', '#s=%FF%00', '#s=' + 'x,'.repeat(5000), '#' + '='.repeat(10000)]) {
    assert.deepEqual(parse(hash, known), nothing, hash.slice(0, 40))
  }
  assert.deepEqual(parse('#s=unpaid,unpaid,nope', known).ids, ['unpaid'])
})
