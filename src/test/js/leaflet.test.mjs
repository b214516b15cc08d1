import assert from 'node:assert/strict'
import { test } from 'node:test'
import { place, wanted, spans } from '../../main/resources/client/app/leaflet.js'

const languages = ['it', 'ar', 'zh']

test('a path with a language is that language’s, one without is the page’s own', () => {
  assert.deepEqual(place('/ar/guides/italia/casa/', languages, 'it'), { language: 'ar', path: '/guides/italia/casa/' })
  assert.deepEqual(place('/guides/italia/casa/', languages, 'it'), { language: 'it', path: '/guides/italia/casa/' })
})

test('nothing outside the portal is a place', () => {
  for (const bad of ['', '/', '//evil/', '//evil.example/a/', 'https://evil.example/a/b/', '/a/../b/', '/../../x/', '/it/guides/italia/casa',
    '/it/guides/italia/casa/?x', '/it/guides\\italia/', 'javascript:alert(1)', '/it/%2e%2e/x/', '/guides/a b/']) {
    assert.equal(place(bad, languages, 'it'), null, bad)
  }
})

test('the address is read in any order, with what it does not know left out', () => {
  const asked = wanted('#n=4&p=/guides/italia/casa/&x=1&p=%2Far%2Fguides%2Fitalia%2Fcasa%2F&%&p=%E0%A4%A')
  assert.deepEqual(asked, { pages: ['/guides/italia/casa/', '/ar/guides/italia/casa/', ''], area: '', four: true, list: '', in: '', state: '' })
  assert.equal(wanted('#area=lombardia').area, 'lombardia')
  assert.deepEqual(wanted(''), { pages: [], area: '', four: false, list: '', in: '', state: '' })
})

test('days with the same times that follow each other are said once', () => {
  assert.deepEqual(spans([['lun', '9'], ['mar', '9'], ['mer', ''], ['gio', '9']]), [['lun', 'mar', '9'], ['mer', 'mer', ''], ['gio', 'gio', '9']])
  assert.deepEqual(spans([]), [])
})

test('a list that was found keeps the state of the page that found it', () => {
  const asked = wanted('#list=find&in=ar&s=' + encodeURIComponent('topic=family&at=45,9,Milano') + '&p=/services/x/y/')
  assert.deepEqual([asked.list, asked.in, asked.state, asked.pages], ['find', 'ar', 'topic=family&at=45,9,Milano', ['/services/x/y/']])
})
