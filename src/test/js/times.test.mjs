import assert from 'node:assert/strict'
import test from 'node:test'
import { local, say, state } from '../../main/resources/client/app/times.js'

const week = (days, rest = '') => [1, 2, 3, 4, 5, 6, 7].map(d => days[d] || rest)
const milan = more => Object.assign({ z: 'Europe/Rome', d: '2026-11-22', a: [], x: [], h: ['2026-12-08', '2026-12-25'],
  w: week({ 1: '540-750,840-1020', 2: '540-750', 3: '540-750', 4: '540-750', 5: '540-750' }) }, more)
const at = text => new Date(text)

test('a door is open from its first minute until its last', () => {
  assert.deepEqual(state(milan(), at('2026-11-23T09:00:00+01:00')), { state: 'open', until: 750 })
  assert.deepEqual(state(milan(), at('2026-11-23T12:29:59+01:00')), { state: 'open', until: 750 })
  assert.deepEqual(state(milan(), at('2026-11-23T12:30:00+01:00')), { state: 'closed', opens: { days: 0, day: '2026-11-23', minute: 840 } })
})

test('the phone may be elsewhere: three zones, the same instant', () => {
  const instant = at('2026-11-23T08:30:00Z')
  assert.equal(state(milan({ z: 'Europe/Rome' }), instant).state, 'open')
  assert.equal(state(milan({ z: 'Europe/Dublin' }), instant).state, 'closed')
  assert.equal(state(milan({ z: 'Europe/Athens' }), instant).state, 'open')
  assert.deepEqual(local('Europe/Athens', instant), { day: '2026-11-23', minute: 630 })
  assert.deepEqual(local('Africa/Casablanca', at('2026-11-22T23:30:00Z')), { day: '2026-11-23', minute: 30 })
})

test('summer time begins and ends', () => {
  const always = milan({ w: week({}, '0-180') })
  assert.equal(state(always, at('2027-03-28T00:59:00Z')).state, 'open')
  assert.equal(state(always, at('2027-03-28T01:00:00Z')).state, 'closed')
  assert.equal(state(always, at('2027-10-31T01:59:00Z')).state, 'open')
})

test('a holiday is a state of its own, unless the office says what holds', () => {
  assert.equal(state(milan(), at('2026-12-08T10:00:00+01:00')).state, 'holiday')
  assert.equal(state(milan({ x: [['2026-12-08', '2026-12-08', '600-660']] }), at('2026-12-08T10:30:00+01:00')).state, 'open')
  assert.deepEqual(state(milan({ h: ['2026-11-24'] }), at('2026-11-23T18:00:00+01:00')).opens.day, '2026-11-25')
})

test('exceptions stand in for the week, days without hours are skipped', () => {
  const shut = milan({ x: [['2026-12-24', '2027-01-06', '']] })
  assert.equal(state(shut, at('2026-12-24T10:00:00+01:00')).state, 'closed')
  assert.deepEqual(state(shut, at('2026-12-28T10:00:00+01:00')).opens, { days: 10, day: '2027-01-07', minute: 540 })
  assert.deepEqual(state(milan({ w: week({}) }), at('2026-11-23T10:00:00+01:00')), { state: 'closed' })
})

test('by appointment is neither open nor closed, and no opening to wait for', () => {
  const friday = milan({ a: [5] })
  assert.equal(state(friday, at('2026-11-27T10:00:00+01:00')).state, 'appointment')
  assert.equal(state(friday, at('2026-11-26T18:00:00+01:00')).opens.day, '2026-11-30')
})

test('open over midnight, and for ever', () => {
  assert.equal(state(milan({ w: week({ 1: '1200-1440', 2: '0-120' }) }), at('2026-11-23T22:00:00+01:00')).until, 120)
  assert.deepEqual(state(milan({ w: week({}, '0-1440') }), at('2026-11-23T22:00:00+01:00')), { state: 'open', always: true })
})

test('a clock before the build, and a zone that the phone does not know, say nothing', () => {
  assert.equal(state(milan(), at('2020-01-06T10:00:00+01:00')), undefined)
  assert.equal(state(milan({ z: 'Europe/Atlantis' }), at('2026-11-23T10:00:00+01:00')), undefined)
})

test('the next opening in words', () => {
  const words = { open: 'fino alle {time}', today: 'oggi alle {time}', tomorrow: 'domani alle {time}', day: '{day} alle {time}',
    closed: 'chiuso', always: 'aperto', days: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'] }
  const words0 = instant => say(state(milan(), at(instant)), words, 'it')
  assert.equal(words0('2026-11-23T10:00:00+01:00'), 'fino alle 12:30')
  assert.equal(words0('2026-11-23T13:00:00+01:00'), 'oggi alle 14:00')
  assert.equal(words0('2026-11-23T18:00:00+01:00'), 'domani alle 09:00')
  assert.equal(words0('2026-11-27T18:00:00+01:00'), 'lunedì alle 09:00')
  assert.equal(say({ state: 'closed', opens: { days: 9, day: '2027-01-07', minute: 540 } }, words, 'it'), '7 gennaio alle 09:00')
})
